/** `npm run gates [-- folder]`: what the built site and its packages must keep to. Prints what fails, and where. */
import { existsSync } from 'node:fs';
import { palettes } from '../../src/lib/cartography/palette.ts';
import { groundLayers, type GroundDetail } from '../../src/lib/cartography/ground.ts';
import { styleIds } from '../../src/lib/cartography/style.ts';
import { overlayFiles } from '../../src/lib/plate/load.ts';
import { budgets, ceilingOf } from './budget.ts';
import { invalidHtml } from './html.ts';
import { forbiddenLicences, shippedLicences } from './licences.ts';
import { deadLinks } from './links.ts';
import { foreignOrigins } from './origins.ts';
import { openSite } from './site.ts';

const folder = process.argv[2] ?? 'build';
/** Faults of one gate that are printed; the count is always whole. */
const SHOWN = 25;

if (!existsSync(folder)) {
	console.error(`There is no folder "${folder}": run npm run build first.`);
	process.exit(1);
}
const site = openSite(folder, (process.env.BASE_PATH ?? '').replace(/\/+$/, ''));

/** Files that the map asks for before it stands, and what lies above it. */
function firstGeodata(detail: GroundDetail): string[] {
	const layers = groundLayers({
		palette: palettes.paper,
		ground: { truce: 0, day: -7000 },
		detail
	});
	const ground = layers.flatMap(styleIds).map(({ file }) => file);
	return [
		...new Set([
			...ground.map((file) => (file === 'relief' ? 'relief.webp' : `${file}.geojson`)),
			...Object.values(overlayFiles)
		])
	];
}

const licences = shippedLicences();
const measured = budgets(site, firstGeodata('near'));

const gates: Record<string, () => string[]> = {
	'valid HTML': () => invalidHtml(site),
	'links and anchors': () => deadLinks(site),
	'no foreign origins': () => foreignOrigins(site),
	'bundle budget': () =>
		measured
			.filter((each) => each.bytes > ceilingOf(each))
			.map((each) => `${each.name}: ${each.bytes} bytes, at most ${ceilingOf(each)}`),
	licences: () => forbiddenLicences(licences)
};

let failed = 0;
for (const [name, gate] of Object.entries(gates)) {
	const faults = gate();
	if (faults.length > 0) failed++;
	console.log(
		`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${name}${faults.length > 0 ? ` (${faults.length})` : ''}`
	);
	for (const fault of faults.slice(0, SHOWN)) console.log(`     ${fault}`);
	if (faults.length > SHOWN) console.log(`     ... and ${faults.length - SHOWN} more`);
}
for (const { name, bytes, bound } of measured)
	console.log(
		`     ${name}: ${(bytes / 1000).toFixed(1)} of ${bound / 1000} kB${bytes > bound ? ', over the bound of the design' : ''}`
	);
console.log(`     ${licences.length} packages ship or build what ships`);
process.exitCode = failed > 0 ? 1 : 0;
