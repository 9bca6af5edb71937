/** To two decimals: a hundredth of a per cent is less than a pixel. */
export function round(value: number): number {
	return Math.round(value * 100) / 100;
}
