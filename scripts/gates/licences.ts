/** The licences of what ships: every runtime dependency, its own dependencies, and the frameworks that leave code behind. */
import { readFileSync } from 'node:fs';

const ALLOWED = new Set([
	'MIT',
	'ISC',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'Apache-2.0',
	'Apache-2.0 WITH LLVM-exception',
	'0BSD',
	'Unlicense',
	'CC0-1.0',
	// Eclipse Distribution License, which is BSD-3-Clause by another name (@turf/jsts).
	'EDL-1.0',
	// Spelt so by splaytree-ts; its licence file is BSD-3-Clause.
	'BDS-3-Clause'
]);
/** Development dependencies whose code is in the built site, with all that they need themselves. */
const SHIPPED = ['svelte', '@sveltejs/kit', '@inlang/paraglide-js', 'layercake', 'uqr'];

interface Locked {
	version?: string;
	license?: string;
	dev?: boolean;
	devOptional?: boolean;
	dependencies?: Record<string, string>;
}
type Packages = Record<string, Locked>;

export interface Licence {
	name: string;
	version: string;
	licence: string;
	/** Folder of the installed package. */
	path: string;
}

/** Where a package finds another: beside it, or in a folder above. */
function placeOf(name: string, from: string, packages: Packages): string | null {
	for (let folder = from; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
		const place = `${folder}/node_modules/${name}`;
		if (place in packages) return place;
		const above = `node_modules/${name}`;
		if (!folder.includes('/node_modules/')) return above in packages ? above : null;
	}
}

/** Some packages with all that they need, by where they lie. */
export function withNeeds(wanted: readonly string[], packages: Packages): string[] {
	const found = new Set(wanted);
	for (const place of found)
		for (const name of Object.keys(packages[place]?.dependencies ?? {})) {
			const needed = placeOf(name, place, packages);
			if (needed) found.add(needed);
		}
	return [...found];
}

/** @throws when the lockfile cannot be read, or has not all that ships */
export function shippedLicences(lockfile = 'package-lock.json'): Licence[] {
	const { packages } = JSON.parse(readFileSync(lockfile, 'utf8')) as { packages: Packages };
	const runtime = Object.entries(packages)
		.filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
		.map(([path]) => path);
	const built = SHIPPED.map((name) => `node_modules/${name}`);
	return withNeeds([...runtime, ...built], packages).map((path) => {
		const locked = packages[path];
		if (!locked) throw new Error(`${path} ships and is not in ${lockfile}`);
		const name = path.split('node_modules/').at(-1) ?? '';
		const licence = locked.license ?? licenceOf(path);
		return { name, version: locked.version ?? '', licence, path };
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
export function forbiddenLicences(licences: readonly Omit<Licence, 'path'>[]): string[] {
	return licences
		.filter(({ licence }) => !isAllowed(licence))
		.map(({ name, version, licence }) => `${name} ${version}: ${licence}`);
}
