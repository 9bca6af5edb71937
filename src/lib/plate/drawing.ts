/** Everything that draws above the ground. Fetched after the first paint, which the server has drawn; see drawing-code. */
export { palettes } from '../cartography/palette.ts';
export { createPainter } from '../map/paint.ts';
export { overlay } from '../overlay/overlay.ts';
export { swatchSvg } from './swatch.ts';
