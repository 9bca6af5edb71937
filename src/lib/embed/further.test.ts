import { afterEach, expect, it, vi } from 'vitest';
import { fetchFurther } from './further.ts';

const chapters = ['order', 'crossing', 'parallel', 'seoul', 'talks'];
const piece = (id: string) => ({ chapters: [{ id }], scenes: { stops: [], features: {} } });
const answer = (body: (path: string) => unknown) => {
	const asked: string[] = [];
	vi.stubGlobal('fetch', (path: string) => {
		asked.push(path);
		return Promise.resolve({ json: () => Promise.resolve(body(path)) });
	});
	return asked;
};
afterEach(() => {
	vi.unstubAllGlobals();
});

it('fetches the chapters after the first, in their order, up to the last one wanted', async () => {
	const asked = answer(piece);
	const pieces = await fetchFurther('/base', 'ko', chapters, 'crossing', 'seoul');
	expect(asked).toEqual(['/base/embed/data/ko/parallel.json', '/base/embed/data/ko/seoul.json']);
	expect(pieces).toHaveLength(2);
});

it('refuses what is no piece', async () => {
	answer(() => ({ chapters: [] }));
	await expect(fetchFurther('', 'en', chapters, 'order', 'crossing')).rejects.toThrow(/chapters/);
});
