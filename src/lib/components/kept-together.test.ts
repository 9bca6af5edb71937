import { expect, it } from 'vitest';
import type { Inline } from '../story/types.ts';
import { keptTogether } from './kept-together.ts';

const text = (value: string): Inline => ({ type: 'text', text: value });
const citation = (number: number): Inline => ({ type: 'citation', number, claims: ['C01'] });
/** As the reader sees it, with what stays on one line in brackets. */
const written = (runs: Inline[]) =>
	keptTogether(runs)
		.map((run) => {
			if (run.type === 'kept') return `[${run.text}${run.citation.number}]`;
			return run.type === 'citation' ? String(run.number) : run.text;
		})
		.join('');

it('keeps the last word with its citation', () => {
	expect(written([text('They stop by five.'), citation(2), text(' Then')])).toBe(
		'They stop by [five.2] Then'
	);
});

it('keeps the last character of Chinese, with its stop', () => {
	expect(written([text('部队过江。'), citation(3)])).toBe('部队过[江。3]');
	expect(written([text('约26万人（据称）。'), citation(3)])).toBe('约26万人（据[称）。3]');
});

it('keeps a Korean word whole', () => {
	expect(written([text('강을 건넌다.'), citation(1)])).toBe('강을 [건넌다.1]');
});

it('leaves a citation alone that follows no word', () => {
	expect(written([text('by five. '), citation(2)])).toBe('by five. 2');
	expect(written([citation(1), citation(2)])).toBe('12');
	expect(written([{ type: 'emphasis', text: 'Time' }, citation(2)])).toBe('Time2');
});

it('loses nothing', () => {
	const runs = [text('One'), citation(1), text(' two three.'), citation(2)];
	expect(written(runs).replace(/[[\]]/g, '')).toBe('One1 two three.2');
});
