/** Drawn grounds of further steps, for as long as the live map does not stand. */
import type { PaletteName } from '../cartography/palette.ts';

type Tree = { [key: string]: unknown };

/** Every colour of one palette with the colour that has its place in the other; the first place wins. */
function pairs(from: Tree, to: Tree, found: Map<string, string>): Map<string, string> {
	for (const [key, value] of Object.entries(from)) {
		const other = to[key];
		if (typeof value === 'string' && typeof other === 'string') {
			if (value.startsWith('#') && !found.has(value.toUpperCase()))
				found.set(value.toUpperCase(), other);
		} else if (typeof value === 'object' && value !== null && typeof other === 'object') {
			pairs(value as Tree, (other ?? {}) as Tree, found);
		}
	}
	return found;
}

/** A drawing made with one palette, in the colours of another. Colours that are in no palette stay. */
export function recolour(svg: string, from: Tree, to: Tree): string {
	const table = pairs(from, to, new Map());
	return svg.replaceAll(
		/#[0-9a-fA-F]{8}\b|#[0-9a-fA-F]{6}\b/g,
		(colour) => table.get(colour.toUpperCase()) ?? colour
	);
}

/** In the given palette; the server draws on paper. The other palette's table is fetched when it is needed. */
export async function inPalette(svg: string, palette: PaletteName): Promise<string> {
	if (palette === 'paper') return svg;
	try {
		const { palettes } = await import('../cartography/palette.ts');
		return recolour(svg, { ...palettes.paper }, { ...palettes[palette] });
	} catch (error) {
		// eslint-disable-next-line no-console -- whoever installs the site learns of a missing file
		console.error('The colours of the drawn map could not be fetched.', String(error));
		// The right place in the wrong colours is better than another place.
		return svg;
	}
}

/** @returns null when it did not come: then the map's water alone stands there */
export async function fetchGround(base: string, stop: string): Promise<string | null> {
	try {
		const response = await fetch(`${base}/poster/ground/${stop}.svg`);
		return response.ok ? await response.text() : null;
	} catch {
		return null;
	}
}
