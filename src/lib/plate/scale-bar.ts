/** The scale bar: a round length, true at the middle of the plate. */
export interface ScaleBar {
	/** Kilometres of the whole bar. */
	kilometres: number;
	/** Pixels of the whole bar. */
	width: number;
}

const ROUND = [1, 2, 5];

/** The longest round length that is at most `most` pixels. */
export function scaleBar(kilometresPerPixel: number, most = 150): ScaleBar {
	const longest = kilometresPerPixel * most;
	const power = 10 ** Math.floor(Math.log10(longest));
	const kilometres = Math.max(
		...[...ROUND, 10].map((factor) => factor * power).filter((length) => length <= longest),
		power
	);
	return { kilometres, width: kilometres / kilometresPerPixel };
}
