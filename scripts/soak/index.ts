/**
 * `npm run soak -- --minutes 10 --speed 20`: random visitors, lost contexts, a lost network and a clock that jumps, on the
 * built site. Ends with 1 when something uncaught was thrown, a second graphics context lives, the heap grew, there were
 * too few visits to say so, or fewer than `--visits` asks for.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { ensureChromium } from '../setup/chromium.mjs';
import { parseOptions } from './options.ts';
import type { SoakReport } from './report.ts';
import { soak } from './soak.ts';

function show(report: SoakReport): void {
	const { visits, minutes, errors, contexts, lost, outages, jumps, heap, slope } = report;
	const megabytes = (bytes: number) => (bytes / 1_048_576).toFixed(2);
	const looks = heap.filter(({ held }) => held !== undefined);
	const grown = (by: number | null) => (by === null ? '' : `, ${((by - 1) * 100).toFixed(2)} %`);
	console.log(`visits           ${visits} in ${minutes.toFixed(1)} minutes (${report.endings})`);
	console.log(`errors           ${errors.length}`);
	console.log(`contexts made    ${contexts.made}, most alive at once ${contexts.mostAlive}`);
	console.log(`contexts lost    ${lost} forced, ${report.recovered} recovered`);
	console.log(`network outages  ${outages}`);
	console.log(`clock jumps      ${jumps}`);
	for (const { visit, bytes, held } of looks)
		console.log(
			`heap at attract  ${megabytes(held ?? 0)} MB held after visit ${visit}, with compiled code ${megabytes(bytes)} MB`
		);
	console.log(
		`heap growth      held${grown(report.growth)}; with compiled code${grown(report.wholeGrowth)}`
	);
	console.log(`heap slope       ${(slope / 1024).toFixed(2)} kB a visit, with compiled code`);
	console.log(
		report.faults.length === 0
			? 'passed'
			: `not passed       ${report.faults.join('\n                 ')}`
	);
}

const options = parseOptions(process.argv.slice(2));
if (!existsSync(options.site)) {
	console.error(`There is no folder "${options.site}". Run "npm run build" first.`);
	process.exit(1);
}
const { path, complaint } = await ensureChromium({ mayInstall: false });
if (!path) {
	console.error(complaint);
	process.exit(1);
}
const report = await soak(options, path, (line) => console.log(line));
show(report);
if (options.out) writeFileSync(options.out, `${JSON.stringify(report, null, '\t')}\n`);
process.exitCode = report.faults.length === 0 ? 0 : 1;
