import { describe, expect, it } from 'vitest';
import { everything, filterOf, keeps, queryOf, type RegisterEntry } from './register.ts';

const entry = (
	confidence: 'high' | 'low',
	disagreement: string | null,
	...chapters: string[]
): RegisterEntry => ({
	note: {
		id: 'C01',
		date: '',
		approximate: false,
		text: '',
		figures: null,
		confidence,
		confidenceNote: null,
		disagreement,
		otherwise: [],
		sources: []
	},
	chapters
});
const sure = entry('high', null, 'crossing');
const doubtful = entry('low', 'Peng says otherwise.', 'crossing', 'order');

describe('keeps', () => {
	it('keeps everything when nothing is chosen', () => {
		expect([sure, doubtful].every((each) => keeps(everything, each))).toBe(true);
	});
	it.each([
		[{ chapter: 'order' }, [false, true]],
		[{ chapter: 'crossing' }, [true, true]],
		[{ confidence: 'high' as const }, [true, false]],
		[{ disagreement: true }, [false, true]],
		[{ chapter: 'order', confidence: 'high' as const }, [false, false]]
	])('keeps what %j says', (choice, kept) => {
		const filter = { ...everything, ...choice };
		expect([sure, doubtful].map((each) => keeps(filter, each))).toEqual(kept);
	});
});

describe('an address', () => {
	it('carries a filter there and back', () => {
		for (const filter of [
			everything,
			{ chapter: 'order', confidence: 'low' as const, disagreement: true }
		])
			expect(filterOf(new URLSearchParams(queryOf(filter)), ['order'])).toEqual(filter);
		expect(queryOf(everything)).toBe('');
	});
	it('is taken for what is known of it', () => {
		const query = new URLSearchParams('chapter=nowhere&confidence=certain&disagreement=yes');
		expect(filterOf(query, ['order'])).toEqual(everything);
	});
});
