/** From a Valibot issue to a named problem. */
import * as v from 'valibot';
import { isRecord } from './hash.ts';
import type { ProblemName } from './problems.ts';
import { show, type Report } from './report.ts';

/** Names by the message that the schema gives; see src/lib/story/schema.ts. */
const BY_MESSAGE: [RegExp, ProblemName][] = [
	[/^a (?:longitude|latitude) /, 'coordinates-outside-world'],
	[/^west < east/, 'bounds-inside-out'],
	[/^(?:a date as|a day that exists|"from" not after)/, 'bad-date'],
	[/^at least one source/, 'claim-without-source'],
	[/^at least one claim/, 'without-claim'],
	[/^at least one place/, 'step-without-place'],
	[/^at least one step/, 'chapter-without-step'],
	[/^an? (?:\w+ id such as|lower-case id)/, 'bad-id']
];

/** Names by a missing field. */
const BY_MISSING_FIELD: Record<string, ProblemName> = {
	camera: 'step-without-camera',
	sources: 'claim-without-source'
};

type Issue = v.BaseIssue<unknown>;

/**
 * Checks a value field by field and reports what is wrong.
 * @param prefix what the fields belong to: the id of an entry, or '' for the whole file
 * @returns the value as the schema gives it, or null
 */
export function parseFields<const Schema extends v.GenericSchema>(
	schema: Schema,
	value: unknown,
	file: string,
	prefix: string,
	report: Report
): v.InferOutput<Schema> | null {
	const result = v.safeParse(schema, value);
	if (result.success) return result.output;
	for (const issue of result.issues) {
		const field = prefix + pathOf(issue);
		report.add({
			name: nameOf(issue),
			file,
			field: prefix ? field : field.replace(/^\./, ''),
			found: isUnknownField(issue) ? 'this field' : show(issue.input),
			expected: expectation(issue)
		});
	}
	return null;
}

/** "steps.crossing-2.camera.bounds[1]": an entry of a list goes by its id where it has one. */
function pathOf(issue: Issue): string {
	return (issue.path ?? [])
		.map(({ key, value }) => {
			if (typeof key !== 'number') return `.${String(key)}`;
			return isRecord(value) && typeof value.id === 'string' ? `.${value.id}` : `[${key}]`;
		})
		.join('');
}

const isUnknownField = (issue: Issue) =>
	issue.type === 'strict_object' && issue.expected === 'never';

const isMissingField = (issue: Issue) => issue.path !== undefined && issue.input === undefined;

function nameOf(issue: Issue): ProblemName {
	if (isUnknownField(issue)) return 'unknown-field';
	if (isMissingField(issue)) {
		const key = String(issue.path?.at(-1)?.key);
		return Object.hasOwn(BY_MISSING_FIELD, key)
			? (BY_MISSING_FIELD[key] ?? 'missing-field')
			: 'missing-field';
	}
	return BY_MESSAGE.find(([message]) => message.test(issue.message))?.[1] ?? 'invalid-value';
}

function expectation(issue: Issue): string {
	if (isUnknownField(issue)) return 'only known fields';
	if (isMissingField(issue)) return `a value for "${String(issue.path?.at(-1)?.key)}"`;
	// Valibot's own messages say less to an editor than its short description of what it wants.
	return issue.message.startsWith('Invalid ') ? (issue.expected ?? 'another value') : issue.message;
}
