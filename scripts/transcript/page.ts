/** Opens the story as a listener meets it, and reads it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { findRole, readTree } from './tree.ts';
import { transcriptOf, type TranscriptWords } from './write.ts';

export const languages = ['en', 'ko', 'zh'] as const;
export type TranscriptLanguage = (typeof languages)[number];

/** Where the committed transcript of a language stands, from the root of the repository. */
export const transcriptPath = (language: TranscriptLanguage) => `docs/transcripts/${language}.md`;

function readWords(root: string, language: TranscriptLanguage): TranscriptWords {
	const messages = JSON.parse(
		readFileSync(join(root, 'messages', `${language}.json`), 'utf8')
	) as Record<string, string>;
	const label = messages['note_label'];
	if (!label) throw new Error(`messages/${language}.json has no "note_label".`);
	return { note: new RegExp(`^${label.replace('{number}', '\\d+')}$`) };
}

/**
 * The transcript of the story in one language: every chapter, what the map shows, the lists "on this map", and the
 * tables behind the figures.
 * The drawn map stands in for the live one, which says nothing of its own.
 * @param page a new page
 * @param origin `http://127.0.0.1:4173`
 * @param root of the repository
 */
export async function readTranscript(
	page: Page,
	origin: string,
	language: TranscriptLanguage,
	root: string
): Promise<string> {
	await page.addInitScript(() => {
		const { prototype } = HTMLCanvasElement;
		const getContext = prototype.getContext;
		prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
			return kind.startsWith('webgl') ? null : Reflect.apply(getContext, this, [kind, ...rest]);
		} as typeof getContext;
	});
	await page.goto(`${origin}${language === 'en' ? '/' : `/${language}/`}`);
	await page.locator('html[data-map=failed]').waitFor();
	// What is fetched once the page stands belongs to what is heard.
	await page.locator('main section.after').waitFor();
	await page.evaluate(() => {
		for (const details of document.querySelectorAll('main details'))
			details.toggleAttribute('open', true);
	});
	const main = findRole(await readTree(page), 'main');
	if (!main) throw new Error('The page has no main landmark.');
	return transcriptOf(main, readWords(root, language));
}
