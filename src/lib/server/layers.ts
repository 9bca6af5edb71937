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

/** Every layer of the map with its terms, as the index of the geodata lists them: those of the story first. */
export function layerFiles(): LayerFile[] {
	const index = JSON.parse(readFileSync(join(FOLDER, 'index.json'), 'utf8')) as {
		files: { file: string }[];
	};
	return index.files
		.filter(({ file }) => file !== 'relief.json')
		.map((each) => layer(each.file, each));
}
