/** The words of one chapter in one language, checked against its steps. */
import type { Chapter, ChapterText, Language } from '../story/types.ts';
import { readFrontMatter } from './front-matter.ts';
import { hashText } from './hash.ts';
import { readSections, type Section } from './markdown.ts';
import type { ProblemName } from './problems.ts';
import { textOf, type ContentFiles } from './read.ts';
import { show, type Report } from './report.ts';

/**
 * @param folder of the chapter: "03-crossing"
 * @param chapter its scene file; null when that is faulty, which leaves the steps unchecked
 * @returns null when there is no such file or its front matter is faulty
 */
export function readChapterText(
	files: ContentFiles,
	folder: string,
	chapter: Chapter | null,
	knowsClaim: (id: string) => boolean,
	language: Language,
	report: Report
): ChapterText | null {
	const file = `chapters/${folder}/${language}.md`;
	const text = textOf(files, file);
	if (text === null) {
		const name = language === 'en' ? 'missing-file' : 'missing-translation';
		report.add({ name, file, field: '', found: 'nothing', expected: 'the text of the chapter' });
		return null;
	}
	const { matter, body, linesBefore } = readFrontMatter(text, file, report);
	const complain = (
		section: string | null,
		name: ProblemName,
		line: number,
		found: string,
		expected: string
	) => {
		const at = `line ${line + linesBefore}`;
		report.add({ name, file, field: section ? `${section}, ${at}` : at, found, expected });
	};
	const sections = readSections(body, complain);
	for (const { id, cited } of sections) {
		for (const [claim, line] of cited) {
			if (knowsClaim(claim)) continue;
			complain(id, 'unknown-claim', line, show(claim), 'the id of a claim');
		}
	}
	if (chapter) checkSteps(sections, chapter, complain);
	if (!matter) return null;
	const { of, ...titles } = matter;
	checkHash(files, folder, language, of, report);
	return { ...titles, steps: Object.fromEntries(sections.map(({ id, text }) => [id, text])) };
}

type Complain = (
	section: string | null,
	name: ProblemName,
	line: number,
	found: string,
	expected: string
) => void;

function checkSteps(sections: readonly Section[], chapter: Chapter, complain: Complain): void {
	const seen = new Map<string, Section>();
	for (const section of sections) {
		const { id, line, cited } = section;
		const step = chapter.steps.find((step) => step.id === id);
		if (!step) {
			complain(id, 'text-without-step', line, show(id), 'the id of a step of scene.json');
		} else if (seen.has(id)) {
			complain(id, 'duplicate-id', line, `${show(id)} again`, 'each step once');
		}
		seen.set(id, section);
		if (!step) continue;
		for (const [claim, at] of cited) {
			if (step.claims.includes(claim)) continue;
			complain(id, 'cited-not-listed', at, show(claim), 'a claim that scene.json lists');
		}
		for (const claim of step.claims.filter((claim) => !cited.has(claim))) {
			complain(id, 'claim-not-cited', line, `no [@${claim}]`, 'a citation of every listed claim');
		}
	}
	for (const { id } of chapter.steps.filter(({ id }) => !seen.has(id))) {
		complain(id, 'step-without-text', 1, 'no section', `"## ${id}"`);
	}
	const present = chapter.steps.map(({ id }) => id).filter((id) => seen.has(id));
	const written = [...seen.keys()].filter((id) => present.includes(id));
	const moved = written.findIndex((id, index) => id !== present[index]);
	const section = seen.get(written[moved] ?? '');
	if (section) {
		complain(section.id, 'text-out-of-order', section.line, 'it here', `"## ${present[moved]}"`);
	}
}

function checkHash(
	files: ContentFiles,
	folder: string,
	language: Language,
	of: string | undefined,
	report: Report
): void {
	const file = `chapters/${folder}/${language}.md`;
	const found = show(of);
	if (language === 'en') {
		if (of === undefined) return;
		report.add({ name: 'unknown-field', file, field: 'of', found, expected: 'none in English' });
		return;
	}
	const english = textOf(files, `chapters/${folder}/en.md`);
	if (english === null || of === hashText(english)) return;
	report.add({
		name: 'stale-translation',
		file,
		field: 'of',
		found,
		expected: show(hashText(english))
	});
}
