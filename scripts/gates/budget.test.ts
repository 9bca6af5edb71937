import { expect, it } from 'vitest';
import { BOUNDS, budgets, cjkFacesOf, drawnMapOf } from './budget.ts';
import type { Manifest } from './first-view.ts';
import type { Site } from './site.ts';

const page = (drawn: string) =>
	`<p><svg class="plain"></svg></p><svg class="drawn">${drawn}</svg><svg class="drawn-overlay phone"><g/></svg>`;

const manifest = Object.fromEntries(
	[
		'nodes/1',
		'src/lib/plate/drawing.ts',
		'src/lib/reading/later.ts',
		'node_modules/scrollama/build/scrollama.js',
		'src/lib/map/map.ts',
		'map-worker'
	].map((key, i) => [key, { file: `_app/${i}.js`, name: key }])
) as Manifest;

/** A site of one page, with some faces. */
function site(markup: string, faces: readonly string[]): Site {
	const text = (path: string) => (path === '/zh/index.html' ? markup : '');
	return {
		base: '',
		files: ['/zh/index.html', ...faces],
		text,
		bytes: (path) => Buffer.from(text(path))
	};
}
const over = (built: Site) =>
	budgets(built, manifest)
		.filter(({ amount, bound }) => amount > bound)
		.map(({ name }) => name);

it('finds the drawn map of a page, ground and what lies above it, and nothing else', () => {
	expect(drawnMapOf(page('<path/>'))).toBe(
		'<svg class="drawn"><path/></svg><svg class="drawn-overlay phone"><g/></svg>'
	);
	expect(() => drawnMapOf('<svg class="plain"></svg>')).toThrow('no drawn map');
});

it('counts whole faces for Hangul and Hanzi, not a few letters of one', () => {
	const files = [
		'/a/noto-sans-sc.x.woff2',
		'/a/noto-serif-kr-abroad.y.woff2',
		'/a/source-sans.z.woff2'
	];
	expect(cjkFacesOf(files)).toEqual(['/a/noto-sans-sc.x.woff2']);
});

it('fails on a drawn map that is too heavy, and on a third face', () => {
	const faces = ['sans', 'serif'].map((kind) => `/a/noto-${kind}-sc.x.woff2`);
	expect(over(site(page('<path/>'), faces))).toEqual([]);
	expect(over(site(page('<path/>'), [...faces, '/a/noto-sans-sc.bold.woff2']))).toEqual([
		'faces for Hangul and Hanzi, zh'
	]);
	// What cannot be compressed: digits of no pattern.
	let seed = 1;
	const heavy = Array.from({ length: BOUNDS.drawnMap }, () =>
		(seed = (seed * 48_271) % 2_147_483_647).toString(36)
	).join('');
	expect(over(site(page(heavy), faces))).toContain('drawn map in the page, zh');
});
