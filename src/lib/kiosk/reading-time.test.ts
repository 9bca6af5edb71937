import { expect, it } from 'vitest';
import { plainText, readingTime, readTo } from './reading-time.ts';

it('leaves citations out', () => {
	expect(
		plainText({
			paragraphs: [
				[
					{ type: 'text', text: 'The river ' },
					{ type: 'foreign', text: '압록강', language: 'ko' },
					{ type: 'citation', claims: ['C01'], number: 1 }
				],
				[{ type: 'emphasis', text: 'ends.' }]
			]
		})
	).toBe('The river 압록강ends.');
});
it('grows with the text, differs by language and obeys the pace', () => {
	const text = 'x'.repeat(300);
	expect(readingTime(text, 'en', 1)).toBe(24_000);
	expect(readingTime(text, 'zh', 1)).toBe(64_000);
	expect(readingTime(text, 'en', 2)).toBe(48_000);
});
it('never hurries over a short text', () => expect(readingTime('Peace.', 'en', 1)).toBe(8000));
it('moves on while the rest lasts: not at first, to its end before it is over', () => {
	expect([0, 0.25, 0.525, 0.8, 1].map((share) => readTo(share, 200, false))).toEqual([
		0,
		0,
		expect.closeTo(100) as number,
		200,
		200
	]);
	expect([0.4, 0.6].map((share) => readTo(share, 200, true))).toEqual([0, 200]);
	expect(readTo(0.6, -30, false)).toBe(0);
});
