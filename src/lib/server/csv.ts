/** Claims, errors and tables as CSV (RFC 4180, UTF-8, first row is the header). */
import { csvFormatRows } from 'd3-dsv';
import type { Story, Table } from '../story/types.ts';

/** Rows as text. An empty cell means that there is nothing to say. */
export function csv(
	rows: readonly (readonly (string | number | boolean | null | undefined)[])[]
): string {
	return `${csvFormatRows(rows.map((row) => row.map((cell) => (cell ?? '').toString())))}\n`;
}

/** A table with its column ids, as in src/content. */
export function tableCsv(table: Table): string {
	const ids = table.columns.map(({ id }) => id);
	return csv([ids, ...table.rows.map((row) => ids.map((id) => row[id]))]);
}

const WORDS = ['text', 'figures', 'confidenceNote', 'disagreement'] as const;
const COLUMN_OF = {
	text: 'text',
	figures: 'figures',
	confidenceNote: 'confidence_note',
	disagreement: 'disagreement'
} as const;

/** Every claim with its words in every language. Lists within a cell are separated by a space. */
export function claimsCsv(story: Story): string {
	const told = toldIn(story);
	const header = [
		'id',
		'from',
		'to',
		'precision',
		'approximate',
		'time',
		'confidence',
		'part_confidence',
		'places',
		'sources',
		'otherwise',
		'chapters',
		'steps',
		...story.languages.flatMap((language) =>
			WORDS.map((field) => `${COLUMN_OF[field]}_${language}`)
		)
	];
	const rows = Object.values(story.claims).map((claim) => {
		const { chapters = [], steps = [] } = told[claim.id] ?? {};
		return [
			claim.id,
			claim.date.from,
			claim.date.to,
			claim.date.precision,
			claim.date.approximate ? 'yes' : 'no',
			claim.date.time,
			claim.confidence,
			claim.partConfidence,
			claim.places.join(' '),
			claim.sources.join(' '),
			(claim.otherwise ?? []).join(' '),
			chapters.join(' '),
			steps.join(' '),
			...story.languages.flatMap((language) =>
				WORDS.map((field) => story.words[language]?.claims[claim.id]?.[field])
			)
		];
	});
	return csv([header, ...rows]);
}

/** Every error found in the sources, with its words in every language. */
export function errorsCsv(story: Story): string {
	const header = [
		'id',
		'in',
		'references',
		...story.languages.flatMap((language) => [`says_${language}`, `correction_${language}`])
	];
	const rows = story.errors.map(({ id, in: found, references }) => [
		id,
		found.join(' '),
		references.join(' '),
		...story.languages.flatMap((language) => {
			const words = story.words[language]?.errors[id];
			return [words?.says, words?.correction];
		})
	]);
	return csv([header, ...rows]);
}

/** Chapters and steps that tell each claim, by the claim's id. */
export function toldIn(
	story: Pick<Story, 'chapters'>
): Record<string, { chapters: string[]; steps: string[] }> {
	const told: Record<string, { chapters: string[]; steps: string[] }> = {};
	for (const chapter of story.chapters) {
		for (const step of chapter.steps) {
			for (const id of step.claims) {
				const entry = (told[id] ??= { chapters: [], steps: [] });
				if (!entry.chapters.includes(chapter.id)) entry.chapters.push(chapter.id);
				entry.steps.push(step.id);
			}
		}
	}
	return told;
}
