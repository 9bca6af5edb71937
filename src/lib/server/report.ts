/** Collects what is wrong with the content, so that one run tells everything. */
import type { ProblemName } from './problems.ts';

export interface Problem {
	name: ProblemName;
	/** Path below src/content. */
	file: string;
	/** Where in the file: "C09.date.from", "crossing-2, line 14"; empty for the file as a whole. */
	field: string;
	found: string;
	expected: string;
}

const LONGEST_VALUE = 60;

/** A value as an error message shows it: JSON, cut to one short line. */
export function show(value: unknown): string {
	if (value === undefined) return 'nothing';
	const json = JSON.stringify(value) ?? String(value);
	return json.length > LONGEST_VALUE ? `${json.slice(0, LONGEST_VALUE - 1)}…` : json;
}

export function formatProblem({ name, file, field, found, expected }: Problem): string {
	const where = field ? `${file}: ${field}` : file;
	return `${where}: found ${found}, expected ${expected} (${name})`;
}

export class Report {
	readonly problems: Problem[] = [];

	add(problem: Problem): void {
		this.problems.push(problem);
	}

	/** @throws {ContentError} if anything was added */
	throwIfAny(): void {
		if (this.problems.length > 0) throw new ContentError(this.problems);
	}
}

/** Thrown once, with all problems. */
export class ContentError extends Error {
	readonly problems: readonly Problem[];

	constructor(problems: readonly Problem[]) {
		const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
		super([`${count} in src/content`, ...problems.map(formatProblem)].join('\n'));
		this.name = 'ContentError';
		this.problems = problems;
	}
}
