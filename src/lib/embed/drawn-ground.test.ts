import { expect, it, vi } from 'vitest';
import { inPalette, recolour } from './drawn-ground.ts';
import { palettes } from '../cartography/palette.ts';

it('gives each colour the one that has its place in the other palette', () => {
	const svg = '<path fill="#AABBCC"/><path fill="#aabbcc40"/><path fill="#123456"/>';
	expect(recolour(svg, { a: { b: '#aabbcc' }, c: 1 }, { a: { b: '#000001' }, c: 2 })).toBe(
		'<path fill="#000001"/><path fill="#aabbcc40"/><path fill="#123456"/>'
	);
});

it('leaves a drawing on paper as it is, and draws the other on its own water', async () => {
	const svg = `<rect fill="${palettes.paper.water.deep}"/>`;
	expect(await inPalette(svg, 'paper')).toBe(svg);
	expect(await inPalette(svg, 'gallery')).toBe(`<rect fill="${palettes.gallery.water.deep}"/>`);
});

it('keeps the place when the other palette does not come, and says so once', async () => {
	vi.resetModules();
	vi.doMock('../cartography/palette.ts', () => {
		throw new TypeError('Failed to fetch');
	});
	const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	const offline = await import('./drawn-ground.ts');
	expect(await offline.inPalette('<svg></svg>', 'gallery')).toBe('<svg></svg>');
	expect(said).toHaveBeenCalledTimes(1);
	said.mockRestore();
	vi.doUnmock('../cartography/palette.ts');
});
