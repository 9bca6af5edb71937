import { expect, it } from 'vitest';
import { followed, type Article } from './follow.ts';

const article: Article = {
	layout: { height: 800, plate: 400, inset: 0, stacked: true },
	boxes: [
		['a-1', 0, 300],
		['a-2', 900, 1200],
		['b-1', 1800, 2100]
	],
	top: 400
};

it('waits until the host has said where things stand', () => {
	const ids = ['a-1', 'a-2'];
	expect(followed({ ...article, layout: null }, ids)).toBeNull();
	expect(followed({ ...article, top: null }, ids)).toBeNull();
	expect(followed({ ...article, boxes: [] }, ids)).toBeNull();
	expect(followed(article, ids)).toMatchObject({ step: 'a-1' });
});

it('goes on as the text moves up, and leaves out steps that the frame does not have', () => {
	const at = (top: number, ids: string[]) => followed({ ...article, top }, ids)?.step;
	expect(at(-600, ['a-1', 'a-2', 'b-1'])).toBe('a-2');
	expect(at(-2000, ['a-1', 'a-2', 'b-1'])).toBe('b-1');
	expect(at(-2000, ['a-1', 'a-2'])).toBe('a-2');
	expect(at(-2000, ['c-1'])).toBeUndefined();
});
