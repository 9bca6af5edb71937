import { expect, it } from 'vitest';
import { faults, score, scoresTable, type Report } from './scores.ts';

const audit = (value: number | null, numericValue?: number) => ({
	score: value,
	numericValue,
	title: '',
	scoreDisplayMode: 'binary'
});
const report: Report = {
	categories: {
		seo: {
			score: 0.5,
			auditRefs: [
				{ id: 'is-crawlable', weight: 3 },
				{ id: 'document-title', weight: 1 },
				{ id: 'canonical', weight: 2 },
				{ id: 'structured-data', weight: 0 }
			]
		},
		performance: { score: 0.9, auditRefs: [{ id: 'total-blocking-time', weight: 1 }] }
	},
	audits: {
		'is-crawlable': audit(0),
		'document-title': audit(1),
		canonical: audit(null),
		'structured-data': audit(0),
		'total-blocking-time': audit(0.9, 210),
		'cumulative-layout-shift': audit(1, 0)
	}
};

it('weighs what has a score, and leaves out what a page fails by design', () => {
	expect(score(report, 'seo')).toBe(25);
	expect(score(report, 'seo', ['is-crawlable'])).toBe(100);
	expect(score(report, 'accessibility')).toBeNaN();
	expect(faults(report)).toEqual(['is-crawlable']);
});

it('gives both scores in the table', () => {
	const text = scoresTable([{ path: '/embed/', reports: [report], without: ['is-crawlable'] }]);
	expect(text.split('\n').at(-1)).toBe(
		'| `/embed/` | 90 |  |  | 25 (100) |  |  |  | 210 ms | 0.00 |'
	);
});
