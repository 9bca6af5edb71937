/** Everything that draws above the ground. Fetched after the first paint, which the server has drawn; see drawing-code. */
import {
	createPainter,
	type ElementMaker,
	type PaintedElement,
	type Painter
} from '../map/paint.ts';

export { palettes } from '../cartography/palette.ts';
export { overlay } from '../overlay/overlay.ts';
export { swatchHeight, swatchSvg } from './swatch.ts';
export { signedPlaces } from '../overlay/labels.ts';
export { laterFiles, loadOverlay, withoutGeometry } from './load.ts';
export { hitAt } from './explore-hit.ts';
export { plateLayout } from './layout.ts';

/** A painter of the page's own SVG. The page's types know more than painting needs, hence the detour. */
export function overlayPainter(svg: SVGSVGElement): Painter {
	return createPainter(
		svg as unknown as PaintedElement,
		svg.ownerDocument as unknown as ElementMaker
	);
}
