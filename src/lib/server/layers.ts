/** What the files of static/geojson say of themselves. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface LayerFile {
	file: string;
	title: string;
	precision: string;
	licence: string;
	credit: string;
}

const FOLDER = join(process.cwd(), 'static', 'geojson');
const read = (file: string): unknown => JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));

/** Drawn by the story itself: not in the index of the ground, but they carry the same words. */
const OF_STORY = ['story-layers.geojson', 'places.geojson'];

/** @throws naming a file and a field when a file does not say whose it is */
function layer(file: string, said: unknown): LayerFile {
	const words = { title: '', precision: '', licence: '', credit: '' };
	for (const field of Object.keys(words) as (keyof typeof words)[]) {
		const value = (said as Record<string, unknown> | undefined)?.[field];
		if (typeof value !== 'string' || value === '')
			throw new Error(`static/geojson/${file}: expected "${field}" in words`);
		words[field] = value;
	}
	return { file, ...words };
}

/** Every layer of the map with its terms, those of the story first. */
export function layerFiles(): LayerFile[] {
	const index = read('index.json') as { files: { file: string }[] };
	return [
		...OF_STORY.map((file) => layer(file, (read(file) as { metadata?: unknown }).metadata)),
		...index.files
			.filter(({ file }) => file !== 'relief.json')
			.map((each) => layer(each.file, each))
	];
}
