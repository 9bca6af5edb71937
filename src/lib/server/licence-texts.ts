/** The licences of what the built site carries, in full: most of them ask to go wherever the code goes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedLicences } from '../../../scripts/gates/licences.ts';

const FILE = /^(licen[cs]e|copying|notice)/i;
const RULE = `\n${'-'.repeat(80)}\n\n`;

/** A package's own licence files; a few name their licence and bring no text. */
function textOf(folder: string): string {
	const files = readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isFile() && FILE.test(entry.name))
		.map(({ name }) => name)
		.sort();
	return files.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n');
}

/**
 * Our licence, the notices on data and fonts, and every package whose code is in the site; packages with the same text
 * stand together above it.
 * @throws when a package that ships is not installed
 */
export function licenceTexts(): string {
	const packages = new Map<string, string[]>();
	for (const { name, version, licence, path } of shippedLicences()) {
		const text = textOf(path);
		packages.set(text, [...(packages.get(text) ?? []), `${name} ${version} (${licence})`]);
	}
	const own = ['LICENSE', 'NOTICES.md'].map((file) => readFileSync(file, 'utf8').trim());
	const theirs = [...packages].map(([text, names]) => {
		const list = [...new Set(names)].sort().join('\n');
		return text === '' ? list : `${list}\n\n${text}`;
	});
	return `${[...own, ...theirs].join(RULE)}\n`;
}
