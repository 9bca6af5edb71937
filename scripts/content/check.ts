/** npm run content:check: is the content sound? Prints every problem and ends with 1 if there is one. */
import { ContentError } from '../../src/lib/server/report.ts';
import { loadStory } from '../../src/lib/server/story.ts';
import { readFolder } from './folder.ts';

const start = performance.now();
try {
	const { story } = loadStory(readFolder());
	const steps = story.chapters.reduce((sum, { steps }) => sum + steps.length, 0);
	const milliseconds = Math.round(performance.now() - start);
	console.log(
		`src/content is sound: ${story.chapters.length} chapters, ${steps} steps, ` +
			`${Object.keys(story.claims).length} claims, languages ${story.languages.join(', ')} ` +
			`(${milliseconds} ms)`
	);
} catch (error) {
	if (!(error instanceof ContentError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
