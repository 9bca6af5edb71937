/** The committed transcripts are what the built site says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, readTranscript, transcriptPath } from '../scripts/transcript/page.ts';
import { comparable } from '../scripts/transcript/write.ts';
import { expect, test } from './support/test.ts';

const root = join(import.meta.dirname, '..');

for (const language of languages)
	test(`${transcriptPath(language)} is what a listener hears today`, async ({ page, baseURL }) => {
		test.skip(test.info().project.name !== 'laptop', 'a listener has no screen');
		test.setTimeout(120_000);
		const committed = comparable(readFileSync(join(root, transcriptPath(language)), 'utf8'));
		expect(committed.filter((line) => line.startsWith('## '))).toHaveLength(16);
		expect(committed.filter((line) => line.startsWith('### '))).toHaveLength(57);
		// Not only the text: a list for each step, the figures with their captions, and the rows of their tables.
		const lines = (pattern: RegExp) => committed.filter((line) => pattern.test(line)).length;
		expect(lines(/^- /)).toBeGreaterThan(57 * 3);
		expect(lines(/^> \*\*/)).toBeGreaterThan(20);
		expect(lines(/^> \*[^*]/)).toBeGreaterThan(15);
		expect(lines(/^> - /)).toBeGreaterThan(100);
		const heard = comparable(await readTranscript(page, baseURL ?? '', language, root));
		expect(
			heard,
			'the story says something else than its transcript; run "npm run build && npm run transcript"'
		).toEqual(committed);
	});
