/** Rules on what claims, features, places, errors and tables refer to. */
import type { CoursePoint, Feature } from '../story/types.ts';
import type { RawStory } from './data.ts';
import { endsBeforeItBegins, isRealDate } from './dates.ts';
import type { Entries } from './entries.ts';
import type { ProblemName } from './problems.ts';
import { show, type Report } from './report.ts';

export function checkReferences(raw: RawStory, report: Report): void {
	const { claims, sources, places, features, errors, tableDefinitions } = raw;
	/** Reports each id that a list does not know. */
	const mustKnow = (
		list: Entries<unknown>,
		name: ProblemName,
		file: string,
		field: string,
		ids: readonly string[]
	) => {
		const expected = `an id of ${list.file}`;
		for (const id of ids.filter((id) => !list.knows(id))) {
			report.add({ name, file, field, found: show(id), expected });
		}
	};
	for (const { id, date, places: at, sources: from, otherwise = [] } of claims.items) {
		checkDates(claims.file, `${id}.date`, date, report);
		mustKnow(places, 'unknown-place', claims.file, `${id}.places`, at);
		mustKnow(sources, 'unknown-source', claims.file, `${id}.sources`, from);
		mustKnow(sources, 'unknown-source', claims.file, `${id}.otherwise`, otherwise);
	}
	for (const feature of features.items) {
		const { id, date } = feature;
		if (date) checkDates(features.file, `${id}.date`, date, report);
		mustKnow(claims, 'unknown-claim', features.file, `${id}.claims`, feature.claims);
		const at = placesOf(feature);
		mustKnow(places, 'unknown-place', features.file, `${id}.${at.field}`, at.ids);
		if (feature.kind === 'donor') checkRow(raw, feature, report);
	}
	for (const { id, in: found, references } of errors.items) {
		const [inSources, inReferences] = [found, references].map((words) => words.filter(isSourceId));
		mustKnow(sources, 'unknown-source', errors.file, `${id}.in`, inSources ?? []);
		mustKnow(sources, 'unknown-source', errors.file, `${id}.references`, inReferences ?? []);
		const ofClaims = references.filter((word) => /^C\d{2,3}$/.test(word));
		mustKnow(claims, 'unknown-claim', errors.file, `${id}.references`, ofClaims);
	}
	for (const { id, claims: on, sources: from } of tableDefinitions.items) {
		mustKnow(claims, 'unknown-claim', tableDefinitions.file, `${id}.claims`, on);
		mustKnow(sources, 'unknown-source', tableDefinitions.file, `${id}.sources`, from);
	}
	for (const { id, chapters } of raw.story ? places.items : []) {
		for (const number of chapters.filter((number) => number > raw.chapters.length)) {
			report.add({
				name: 'unknown-chapter',
				file: places.file,
				field: `${id}.chapters`,
				found: String(number),
				expected: `a number from 1 to ${raw.chapters.length}`
			});
		}
	}
}

const isSourceId = (word: string) => /^[SX]\d+$/.test(word);

function checkDates(
	file: string,
	field: string,
	{ from, to }: { from: string; to?: string | undefined },
	report: Report
): void {
	const dates = to === undefined ? [from] : [from, to];
	for (const date of dates.filter((date) => !isRealDate(date))) {
		const expected = 'a day that exists';
		report.add({ name: 'bad-date', file, field, found: show(date), expected });
	}
	if (to !== undefined && endsBeforeItBegins(from, to)) {
		const expected = '"from" not after "to"';
		report.add({ name: 'bad-date', file, field, found: `${from} to ${to}`, expected });
	}
}

function placesOf(feature: Feature): { field: string; ids: string[] } {
	if (feature.kind === 'event') return { field: 'at', ids: [feature.at] };
	if (feature.kind === 'line') return { field: 'line', ids: [] };
	return { field: 'through', ids: feature.through.flatMap(placeOf) };
}

function placeOf(point: CoursePoint | null): string[] {
	if (point === null || Array.isArray(point)) return [];
	return [typeof point === 'string' ? point : point.from];
}

function checkRow(
	{ features, tableDefinitions, tables }: RawStory,
	feature: Extract<Feature, { kind: 'donor' }>,
	report: Report
): void {
	const { file } = features;
	if (!tableDefinitions.knows(feature.table)) {
		const expected = 'the id of a table';
		const field = `${feature.id}.table`;
		report.add({ name: 'unknown-table', file, field, found: show(feature.table), expected });
	}
	const table = tables.find(({ id }) => id === feature.table);
	const key = table?.columns[0]?.id;
	if (!table || key === undefined || table.rows.length === 0) return;
	if (table.rows.some((row) => String(row[key]) === feature.row)) return;
	report.add({
		name: 'unknown-row',
		file,
		field: `${feature.id}.row`,
		found: show(feature.row),
		expected: `a value of "${key}" in tables/${table.file}`
	});
}
