import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Layer } from './layer.ts';
import { joined } from './sources.ts';

/** One line of `index.json`. */
export interface IndexEntry {
	file: string;
	title: string;
	description: string;
	bytes: number;
	gzipBytes: number;
	licence: string;
	credit: string;
	precision: string;
}

/** A file of the output folder, with its line of the index. */
export interface Output {
	readonly entry: IndexEntry;
	readonly content: Uint8Array;
}

export const outputFolder = 'static/geojson';

type Described = Pick<IndexEntry, 'file' | 'title' | 'description' | 'precision'>;

/** A file with the terms it comes under. */
export function outputUnder(
	{ file, title, description, precision }: Described,
	{ licence, credit }: Pick<IndexEntry, 'licence' | 'credit'>,
	text: string | Uint8Array
): Output {
	const content = typeof text === 'string' ? Buffer.from(text) : text;
	return {
		entry: {
			file,
			title,
			description,
			bytes: content.length,
			gzipBytes: gzipSync(content, { level: 9 }).length,
			licence,
			credit,
			precision
		},
		content
	};
}

/** A file under the terms of its sources. */
export function outputOf(
	layer: Described & Pick<Layer, 'sources'>,
	text: string | Uint8Array
): Output {
	const terms = {
		licence: joined(layer.sources, 'licence'),
		credit: joined(layer.sources, 'credit')
	};
	return outputUnder(layer, terms, text);
}

/** The text of `index.json`: all layers in the order given, with the sum of their gzip sizes in bytes. */
export function indexText(files: readonly IndexEntry[]): string {
	const gzipBytes = files.reduce((sum, entry) => sum + entry.gzipBytes, 0);
	return `${JSON.stringify({ generator: 'npm run geodata', gzipBytes, files }, null, '\t')}\n`;
}

/** Entries with some put in the place of those of the same file, new ones in front. */
export function replaced(
	entries: readonly IndexEntry[],
	changed: readonly IndexEntry[]
): IndexEntry[] {
	const known = new Set(entries.map(({ file }) => file));
	return [
		...changed.filter(({ file }) => !known.has(file)),
		...entries.map((entry) => changed.find(({ file }) => file === entry.file) ?? entry)
	];
}

function write(outputs: readonly Output[], folder: string): void {
	mkdirSync(folder, { recursive: true });
	for (const { entry, content } of outputs) writeFileSync(join(folder, entry.file), content);
}

/** Writes all files of the folder and their index. */
export function writeAll(outputs: readonly Output[], folder: string): void {
	write(outputs, folder);
	writeFileSync(join(folder, 'index.json'), indexText(outputs.map(({ entry }) => entry)));
}

/**
 * Writes some files again and sets their lines in the index.
 * @throws when the folder has no index yet: build it whole first
 */
export function writeAgain(outputs: readonly Output[], folder: string): void {
	const path = join(folder, 'index.json');
	const { files } = JSON.parse(readFileSync(path, 'utf8')) as { files: IndexEntry[] };
	write(outputs, folder);
	writeFileSync(
		path,
		indexText(
			replaced(
				files,
				outputs.map(({ entry }) => entry)
			)
		)
	);
}
