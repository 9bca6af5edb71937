import { beforeAll, describe, expect, it } from 'vitest';
import { ensureFonts } from '../../../scripts/fonts/ensure.ts';
import { shape, toSvg } from '../overlay/shape.ts';
import { outlined, pointsOf } from './poster-text.ts';

beforeAll(ensureFonts, 120_000);

const label = (text: string, attributes = {}) =>
	shape(
		'label',
		'text',
		{ class: 'map-sans', 'font-size': 20, fill: '#123456', ...attributes },
		text
	);

describe('outlined', () => {
	it('sets every distinct glyph once and leaves no text', () => {
		const svg = toSvg(outlined([label('an an'), label('na')], 'en'));
		expect(svg).not.toContain('<text');
		expect(svg).not.toContain('class=');
		expect(svg.match(/<path id="g\d+"/g)).toHaveLength(2);
		expect(svg.match(/<use href="#g\d+"/g)).toHaveLength(6);
	});

	it('strokes the halo beneath the ink, as wide as the text’s own', () => {
		const svg = toSvg(
			outlined([label('a', { stroke: '#ffffff', 'stroke-width': 3, 'stroke-opacity': 0.9 })], 'en')
		);
		// A twentieth of an em per pixel: glyphs are in thousandths of an em.
		expect(svg).toMatch(
			/<use href="#gt0" stroke-width="150" stroke="#ffffff" stroke-opacity="0.9"/
		);
		expect(svg.indexOf('<use href="#gt0"')).toBeLessThan(svg.indexOf('<g id="gt0"'));
	});

	it('stands where the text stood, by its anchor', () => {
		const x = (anchor: string) =>
			Number(
				/translate\((-?[\d.]+)/.exec(
					toSvg(outlined([label('Yalu', { x: 100, 'text-anchor': anchor })], 'en'))
				)?.[1]
			);
		const [start, middle, end] = ['start', 'middle', 'end'].map(x);
		expect(start).toBe(100);
		expect(100 - (end ?? 0)).toBeCloseTo(2 * (100 - (middle ?? 0)), 1);
		expect(end).toBeLessThan(middle ?? 0);
	});

	it('sets a name along its curve, in the middle', () => {
		const curve = shape('curve', 'path', { id: 'river', d: 'M0 50L100 50' });
		const name = shape('name', 'text', { class: 'map-serif', 'font-size': 10, fill: '#000' }, [
			shape('path', 'textPath', { href: '#river' }, 'Yalu')
		]);
		const svg = toSvg(outlined([curve, name], 'en'));
		const places = [...svg.matchAll(/translate\(([\d.]+) 50\)/g)].map(([, x]) => Number(x));
		expect(places).toHaveLength(4);
		expect(((places[0] ?? 0) + (places[3] ?? 0)) / 2).toBeCloseTo(50, 0);
	});

	it('sets a name about the share of its curve that it is given', () => {
		const curve = shape('curve', 'path', { id: 'river', d: 'M0 50L100 50' });
		const name = shape('name', 'text', { class: 'map-serif', 'font-size': 10, fill: '#000' }, [
			shape('path', 'textPath', { href: '#river', startOffset: '30%' }, 'Yalu')
		]);
		const svg = toSvg(outlined([curve, name], 'en'));
		const places = [...svg.matchAll(/translate\(([\d.]+) 50\)/g)].map(([, x]) => Number(x));
		expect(((places[0] ?? 0) + (places[3] ?? 0)) / 2).toBeCloseTo(30, 0);
	});

	it('complains of a name whose curve is not there', () => {
		const name = shape('name', 'text', {}, [shape('path', 'textPath', { href: '#no' }, 'Yalu')]);
		expect(() => outlined([name], 'en')).toThrow('#no');
	});
});

it('reads points along lines and curves', () => {
	expect(pointsOf('M0 0L10 0')).toEqual([
		[0, 0],
		[10, 0]
	]);
	const bent = pointsOf('M0 0Q10 0 10 10');
	expect(bent.at(-1)).toEqual([10, 10]);
	expect(bent.every(([x, y]) => x >= 0 && x <= 10 && y >= 0 && y <= 10)).toBe(true);
});
