/** The lines between "---" at the head of a chapter text. */
import * as v from 'valibot';
import { parseDocument } from 'yaml';
import { parseFields } from './fields.ts';
import type { Report } from './report.ts';

const words = v.pipe(v.string(), v.trim(), v.minLength(1, 'some text'));

const frontMatter = v.strictObject({
	title: words,
	/** For search engines and share cards. */
	description: v.pipe(words, v.maxLength(160, 'at most 160 characters')),
	/** In a translation: the hash of the English file. */
	of: v.optional(words)
});

export type FrontMatter = v.InferOutput<typeof frontMatter>;

const FENCED = /^---\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/;

/**
 * Splits a chapter text.
 * @returns front matter (null if faulty, which is reported), the body and the lines before it
 */
export function readFrontMatter(text: string, file: string, report: Report) {
	const fenced = FENCED.exec(text);
	if (!fenced) {
		const found = JSON.stringify(text.split('\n', 1)[0]?.slice(0, 40) ?? '');
		const expected = '"---", title, description, "---"';
		report.add({ name: 'bad-front-matter', file, field: 'line 1', found, expected });
		return { matter: null, body: text, linesBefore: 0 };
	}
	const linesBefore = fenced[0].split('\n').length - 1;
	const body = text.slice(fenced[0].length);
	const matter = parseMatter(fenced[1] ?? '', file, report);
	return { matter, body, linesBefore };
}

function parseMatter(source: string, file: string, report: Report): FrontMatter | null {
	const document = parseDocument(source, { schema: 'failsafe', prettyErrors: false });
	const [error] = document.errors;
	if (error) {
		const line = source.slice(0, error.pos[0]).split('\n').length + 1;
		report.add({
			name: 'bad-front-matter',
			file,
			field: `line ${line}`,
			found: error.message,
			expected: 'YAML: one "name: value" a line, the value in quotes where it holds a colon'
		});
		return null;
	}
	let value: unknown;
	try {
		value = document.toJS({ maxAliasCount: 0 });
	} catch {
		value = null;
	}
	return parseFields(frontMatter, value ?? {}, file, '', report);
}
