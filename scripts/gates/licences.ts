/** The licences of what ships: every runtime dependency, its own dependencies, and the frameworks that leave code behind. */
import { readFileSync } from 'node:fs';

const ALLOWED = new Set([
	'MIT',
	'ISC',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'Apache-2.0',
	'0BSD',
	'Unlicense',
	'CC0-1.0',
	// Eclipse Distribution License, which is BSD-3-Clause by another name (@turf/jsts).
	'EDL-1.0',
	// Spelt so by splaytree-ts; its licence file is BSD-3-Clause.
	'BDS-3-Clause'
]);
/** Development dependencies whose code is in the built site. */
const SHIPPED = ['svelte', '@sveltejs/kit', '@inlang/paraglide-js', 'layercake', 'uqr'];

interface Locked {
	version?: string;
	license?: string;
	dev?: boolean;
	devOptional?: boolean;
}

export interface Licence {
	name: string;
	version: string;
	licence: string;
}

/** @throws when the lockfile cannot be read */
export function shippedLicences(lockfile = 'package-lock.json'): Licence[] {
	const { packages } = JSON.parse(readFileSync(lockfile, 'utf8')) as {
		packages: Record<string, Locked>;
	};
	return Object.entries(packages).flatMap(([path, locked]) => {
		const name = path.split('node_modules/').at(-1) ?? '';
		if (path === '' || ((locked.dev || locked.devOptional) && !SHIPPED.includes(name))) return [];
		const licence = locked.license ?? licenceOf(path);
		return [{ name, version: locked.version ?? '', licence }];
	});
}

function licenceOf(path: string): string {
	try {
		const { license } = JSON.parse(readFileSync(`${path}/package.json`, 'utf8')) as {
			license?: string;
		};
		return license ?? 'none named';
	} catch {
		return 'not installed';
	}
}

/** `(MIT OR GPL-3.0)` is fine when one of its choices is; `A AND B` only when both are. */
export function isAllowed(licence: string): boolean {
	return licence
		.replaceAll(/[()]/g, '')
		.split(' OR ')
		.some((choice) => choice.split(' AND ').every((each) => ALLOWED.has(each.trim())));
}

/** @returns one line for each package that may not be shipped */
export function forbiddenLicences(licences: readonly Licence[]): string[] {
	return licences
		.filter(({ licence }) => !isAllowed(licence))
		.map(({ name, version, licence }) => `${name} ${version}: ${licence}`);
}
