import { expect, it } from 'vitest';
import { storyPage } from './page.ts';
import { getStory } from './story.ts';
import { cutPiece } from '../embed/cut.ts';
import { isPiece, joinPieces } from '../embed/piece.ts';

const page = storyPage(getStory(), 'en');

it('keeps one chapter and all that its steps name', () => {
	const piece = cutPiece(page, 'crossing');
	expect(piece.chapters.map(({ id }) => id)).toEqual(['crossing']);
	expect(piece.scenes.stops.every(({ chapter }) => chapter === 'crossing')).toBe(true);
	for (const { layers } of piece.scenes.stops)
		for (const { feature } of layers) {
			expect(piece.scenes.features).toHaveProperty(feature);
			expect(piece.features).toHaveProperty(feature);
		}
	const cited = piece.chapters.flatMap(({ steps }) =>
		steps.flatMap(({ text }) =>
			text.paragraphs.flat().flatMap((run) => (run.type === 'citation' ? run.claims : []))
		)
	);
	expect(new Set(Object.keys(piece.notes))).toEqual(new Set(cited));
	expect(Object.keys(piece.tables)).toEqual(['crossing-days']);
});

it('is the whole story, with its opening, when no chapter is named', () => {
	expect(cutPiece(page, null).scenes.stops).toHaveLength(page.scenes.stops.length);
	expect(() => cutPiece(page, 'nowhere')).toThrow('No chapter "nowhere"');
});

it('joins chapters in order', () => {
	const joined = joinPieces([cutPiece(page, 'crossing'), cutPiece(page, 'parallel')]);
	expect(joined.chapters.map(({ id }) => id)).toEqual(['crossing', 'parallel']);
	expect(joined.scenes.stops).toEqual(
		page.scenes.stops.filter(({ chapter }) => chapter === 'crossing' || chapter === 'parallel')
	);
	expect(() => joinPieces([])).toThrow('No chapters');
});

it('knows a piece from an error page', () => {
	expect(isPiece(JSON.parse(JSON.stringify(cutPiece(page, 'talks'))))).toBe(true);
	for (const other of [null, 'x', {}, { chapters: [] }, { chapters: [1], scenes: null }])
		expect(isPiece(other)).toBe(false);
});
