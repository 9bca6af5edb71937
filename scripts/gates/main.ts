/** `npm run gates [-- folder]`: what the built site and its packages must keep to. Prints what fails, and where. */
import { existsSync } from 'node:fs';
import { budgets } from './budget.ts';
import { readManifest } from './first-view.ts';
import { invalidHtml } from './html.ts';
import { forbiddenLicences, shippedLicences } from './licences.ts';
import { deadLinks } from './links.ts';
import { foreignOrigins } from './origins.ts';
import { loosePolicies } from './policy.ts';
import { openSite } from './site.ts';

const folder = process.argv[2] ?? 'build';
/** Faults of one gate that are printed; the count is always whole. */
const SHOWN = 25;

if (!existsSync(folder)) {
	console.error(`There is no folder "${folder}": run npm run build first.`);
	process.exit(1);
}
const site = openSite(folder, (process.env.BASE_PATH ?? '').replace(/\/+$/, ''));

const licences = shippedLicences();
const measured = budgets(site, readManifest());

const gates: Record<string, () => string[]> = {
	'valid HTML': () => invalidHtml(site),
	'links and anchors': () => deadLinks(site),
	'no foreign origins': () => foreignOrigins(site),
	'security policy': () => loosePolicies(site),
	'bundle budget': () =>
		measured
			.filter(({ amount, bound }) => amount > bound)
			.map(({ name, amount, unit, bound }) => `${name}: ${amount} ${unit}, at most ${bound}`),
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
for (const { name, amount, bound, unit } of measured)
	console.log(
		unit === 'bytes'
			? `     ${name}: ${(amount / 1000).toFixed(1)} of ${bound / 1000} kB`
			: `     ${name}: ${amount} of ${bound}`
	);
console.log(`     ${licences.length} packages ship or build what ships`);
process.exitCode = failed > 0 ? 1 : 0;
