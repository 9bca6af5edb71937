/** From reports of Lighthouse to a table. */
import { median, ms, table } from '../bench/table.ts';

/** What of a report is read. */
export interface Report {
	categories: Record<
		string,
		{ score: number | null; auditRefs: { id: string; weight: number }[] } | undefined
	>;
	audits: Record<
		string,
		| {
				score: number | null;
				numericValue?: number | undefined;
				title: string;
				scoreDisplayMode: string;
		  }
		| undefined
	>;
}

export const CATEGORIES = {
	performance: 'performance',
	accessibility: 'accessibility',
	'best-practices': 'best practices',
	seo: 'SEO'
} as const;

/** What the performance is made of. */
const METRICS = {
	'first-contentful-paint': 'first paint',
	'largest-contentful-paint': 'largest paint',
	'speed-index': 'speed index',
	'total-blocking-time': 'blocking',
	'cumulative-layout-shift': 'layout shift'
} as const;

/**
 * A category's score in whole points, without some of its audits: the weighted mean of the rest, as Lighthouse reckons.
 * NaN where there is no score.
 */
export function score(report: Report, category: string, without: readonly string[] = []): number {
	const refs = report.categories[category]?.auditRefs.filter(({ id }) => !without.includes(id));
	let sum = 0;
	let weights = 0;
	for (const { id, weight } of refs ?? []) {
		const value = report.audits[id]?.score;
		if (typeof value !== 'number' || weight === 0) continue;
		sum += value * weight;
		weights += weight;
	}
	return Math.round((sum / weights) * 100);
}

/** Titles of what costs points, beside the performance's. */
export function faults(report: Report): string[] {
	return Object.keys(CATEGORIES)
		.filter((category) => category !== 'performance')
		.flatMap((category) => report.categories[category]?.auditRefs ?? [])
		.flatMap(({ id, weight }) => {
			const audit = report.audits[id];
			return weight > 0 && typeof audit?.score === 'number' && audit.score < 1 ? [id] : [];
		});
}

export interface Measured {
	path: string;
	reports: readonly Report[];
	/** Audits that this page fails by design: the score is given without them, too. */
	without?: readonly string[];
}

const points = (value: number) => (Number.isFinite(value) ? String(Math.round(value)) : '');

/** Medians of each page. */
export function scoresTable(pages: readonly Measured[]): string {
	return table(
		['page', ...Object.values(CATEGORIES), ...Object.values(METRICS)],
		pages.map(({ path, reports, without = [] }) => [
			`\`${path}\``,
			...Object.keys(CATEGORIES).map((category) => {
				const whole = median(reports.map((report) => score(report, category)));
				const rest = median(reports.map((report) => score(report, category, without)));
				return Object.is(whole, rest) ? points(whole) : `${points(whole)} (${points(rest)})`;
			}),
			...Object.keys(METRICS).map((id) => {
				const value = median(reports.map((report) => report.audits[id]?.numericValue ?? NaN));
				return id === 'cumulative-layout-shift' ? value.toFixed(2) : ms(value);
			})
		])
	);
}
