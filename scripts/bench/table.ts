/** Numbers as a reader sees them. */

export function median(values: readonly number[]): number {
	const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b);
	const middle = sorted.length >> 1;
	const upper = sorted[middle] ?? Number.NaN;
	return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** The value that a share of all values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The largest, and no number when one of them is none, or there are none: what was not seen was not met. */
export const worst = (values: readonly number[]): number =>
	values.length === 0 ? Number.NaN : Math.max(...values);

type Write = (value: number) => string;
const finite =
	(write: Write): Write =>
	(value) =>
		Number.isFinite(value) ? write(value) : '';

export const ms = finite((value) => `${Math.round(value)} ms`);
export const fine = finite((value) => `${value.toFixed(1)} ms`);
export const kb = finite((value) => `${Math.round(value / 1000)} kB`);
export const plain = finite((value) => String(Math.round(value * 1000) / 1000));
export const times = finite((value) => `${value.toFixed(2)}x`);

/** A Markdown table: words to the left, numbers to the right. */
export const table = (head: readonly string[], lines: readonly (readonly string[])[]): string =>
	[
		`| ${head.join(' | ')} |`,
		`|${head.map((_, i) => (i === 0 ? '---' : '---:')).join('|')}|`,
		...lines.map((cells) => `| ${cells.join(' | ')} |`)
	].join('\n');
