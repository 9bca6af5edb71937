/** The colours of the map, by palette. Values come from tokens.json and stand nowhere else. */
import tokens from './tokens.json' with { type: 'json' };

export const paletteNames = ['paper', 'gallery'] as const;
export type PaletteName = (typeof paletteNames)[number];
export type Palette = (typeof tokens.palettes)['paper'];

export const palettes: Record<PaletteName, Palette> = tokens.palettes;
export { tokens };
