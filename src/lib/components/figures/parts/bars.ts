/** What the bars of a figure say. */

/** A part of a bar, from the end of the one before. */
export interface BarPart {
	value: number;
	/** Style names of styles/marks.css: whose it is and in which form. */
	look: string;
}

export interface Bar {
	label: string;
	/** Smaller, under the label. */
	detail?: string;
	parts: BarPart[];
	/** The sum as written, with its "about". */
	value: string;
	/** Ids of features on the map for which the bar stands, separated by spaces. */
	feature?: string;
	/** A part of the bar above: drawn lower. */
	minor?: boolean;
	/** The end is not exact: drawn dotted. */
	soft?: boolean;
}

export interface BarGroup {
	heading?: string;
	bars: Bar[];
}

/**
 * Room in em for the longest of some texts in the figure's bold sans with tabular figures: 0.56 em for
 * a sign of the Latin fonts, 1 em for any other.
 */
export function roomFor(texts: readonly string[]): number {
	const room = (text: string) =>
		[...text].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) < 0x2000 ? 0.56 : 1), 0);
	return Math.max(0, ...texts.map(room));
}

export interface PlacedPart extends BarPart {
	from: number;
	to: number;
}

/** The parts one after the other, from zero. Parts of nothing are left out. */
export function placeParts(parts: readonly BarPart[]): PlacedPart[] {
	let from = 0;
	return parts
		.filter(({ value }) => value > 0)
		.map((part) => {
			const placed = { ...part, from, to: from + part.value };
			from = placed.to;
			return placed;
		});
}

/** Up to five round steps below the greatest value: 1, 2 or 5 times a power of ten apart. */
export function roundSteps(greatest: number): number[] {
	const power = 10 ** Math.floor(Math.log10(greatest / 2));
	const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => greatest / size < 5);
	if (!step) throw new Error(`no step for an axis up to ${greatest}`);
	return Array.from({ length: Math.floor(greatest / step) + 1 }, (_, index) => index * step);
}
