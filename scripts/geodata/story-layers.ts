/** Writes the story's own layers: `npm run geodata:story`, after every change of features, places or the aid table. */
import { pathToFileURL } from 'node:url';
import { readFileSync, writeFileSync } from 'node:fs';
import { storyFiles } from './story-layers-files.ts';

/** Writes the files into a folder and says what it wrote. */
export function writeStoryLayers(folder = 'static/geojson', content = 'src/content'): void {
	const files = storyFiles((path) => readFileSync(`${content}/${path}`, 'utf8'));
	for (const [name, text] of Object.entries(files)) {
		writeFileSync(`${folder}/${name}`, text);
		console.log(`${name}: ${Buffer.byteLength(text)} bytes`);
	}
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeStoryLayers();
