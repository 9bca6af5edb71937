/** Colours as sRGB hex. */

const channels = (hex: string): [number, number, number] => [
	parseInt(hex.slice(1, 3), 16),
	parseInt(hex.slice(3, 5), 16),
	parseInt(hex.slice(5, 7), 16)
];

/** One colour over another at an opacity, 0 to 1, as an opaque colour: what is drawn twice does not darken. */
export function blend(over: string, under: string, opacity: number): string {
	const below = channels(under);
	return `#${channels(over)
		.map((value, index) => Math.round(value * opacity + (below[index] ?? 0) * (1 - opacity)))
		.map((value) => value.toString(16).padStart(2, '0'))
		.join('')}`.toUpperCase();
}
