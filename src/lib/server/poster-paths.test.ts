import { describe, expect, it } from 'vitest';
import { shape, toSvg } from '../overlay/shape.ts';
import { compacted, shortened } from './poster-paths.ts';

describe('shortened', () => {
	it('drops points on a line and keeps corners', () => {
		expect(shortened('M0 0L5 0L10 0L10 10Z')).toBe('M0 0l10 0 0 10z');
	});
	it('keeps every part of a path', () => {
		expect(shortened('M0 0L5 5M20 20L25 20')).toBe('M0 0l5 5M20 20l5 0');
	});
	it('leaves curves, arcs and relative data alone', () => {
		for (const data of ['M0 0Q5 5 10 0', 'M0 0A5 5 0 0 1 9 9', 'm0 0l5 5', 'M0 0H10V5'])
			expect(shortened(data)).toBe(data);
	});
});

describe('compacted', () => {
	const zigzag = `M0 0${Array.from({ length: 20 }, (_, i) => `L${i * 7 + 7} ${(i % 2) * 9}`).join('')}`;

	it('draws a long path that comes twice from one place', () => {
		const svg = toSvg(
			compacted([
				shape('case', 'path', { d: zigzag, stroke: '#fff' }),
				shape('line', 'path', { d: zigzag, stroke: '#000' })
			])
		);
		expect(svg.match(/ d="/g)).toHaveLength(1);
		expect(svg).toContain('<use href="#p0" stroke="#fff"/><use href="#p0" stroke="#000"/>');
	});
	it('leaves paths that something refers to where they are', () => {
		const named = shape('curve', 'path', { id: 'river', d: zigzag });
		expect(compacted([named, shape('defs', 'defs', {}, [named])])[0]).toEqual(named);
	});
});
