declare module 'subset-font' {
	export type Axis = number | { min: number; max: number; default?: number };
	export interface Options {
		targetFormat?: 'sfnt' | 'truetype' | 'woff' | 'woff2';
		/** OpenType features to keep; all when left out. */
		keepFeatures?: string[];
		/** A number pins an axis, a range limits it. */
		variationAxes?: Record<string, Axis>;
		dropTables?: string[];
		noHinting?: boolean;
	}
	export default function subsetFont(
		font: Buffer,
		text: string,
		options?: Options
	): Promise<Buffer>;
}

declare module 'fontverter' {
	export type Format = 'truetype' | 'woff' | 'woff2';
	export function convert(font: Buffer, to: Format, from?: Format): Promise<Buffer>;
}
