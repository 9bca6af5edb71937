/** Writes the story's own layers: `npm run geodata:story`, after every change of features, places or the aid table. */
import { pathToFileURL } from 'node:url';
import { readFileSync } from 'node:fs';
import { outputFolder, outputUnder, writeAgain, type Output } from './output.ts';
import { storyFiles } from './story-layers-files.ts';

const descriptions: Record<string, string> = {
	'story-layers.geojson':
		'What the story draws upon the ground: one feature of the content, one or more shapes.',
	'places.geojson':
		'Every place of the story with its kind, its side and the source of its position.'
};

/** The story's layers with their lines of the index. */
export function storyOutputs(content = 'src/content'): Output[] {
	const files = storyFiles((path) => readFileSync(`${content}/${path}`, 'utf8'));
	return Object.entries(files).map(([file, text]) => {
		const { metadata } = JSON.parse(text) as {
			metadata: Record<'title' | 'precision' | 'licence' | 'credit', string>;
		};
		const { title, precision } = metadata;
		return outputUnder(
			{ file, title, description: descriptions[file] ?? '', precision },
			metadata,
			text
		);
	});
}

/** Writes the files into a folder with their lines of its index, and says what it wrote. */
export function writeStoryLayers(folder = outputFolder, content = 'src/content'): void {
	const outputs = storyOutputs(content);
	writeAgain(outputs, folder);
	for (const { entry } of outputs) console.log(`${entry.file}: ${entry.bytes} bytes`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeStoryLayers();
