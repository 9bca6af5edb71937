/** The two packages that come without types, with the part of them that is used here. */
import { createRequire } from 'node:module';

export type Axis = number | { min: number; max: number; default?: number };

export interface SubsetOptions {
	targetFormat: 'truetype' | 'woff2';
	/** A number pins an axis, a range limits it. */
	variationAxes: Record<string, Axis>;
	/** OpenType features to keep. */
	keepFeatures: string[];
	dropTables: string[];
	noHinting: boolean;
}

const require = createRequire(import.meta.url);

/** The part of a font that draws the characters of a text; characters that it lacks are left out silently. */
export const subsetFont = require('subset-font') as (
	font: Buffer,
	text: string,
	options: SubsetOptions
) => Promise<Buffer>;

const fontverter = require('fontverter') as {
	convert(font: Buffer, to: 'woff2', from: 'truetype'): Promise<Buffer>;
};

/** TrueType packed for the web. */
export function packed(font: Buffer): Promise<Buffer> {
	return fontverter.convert(font, 'woff2', 'truetype');
}
