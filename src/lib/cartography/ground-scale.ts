/** A number that may depend on the zoom, so that both renderers read the same table. */

/** [zoom, value] pairs in rising zoom; between them the value is interpolated, beyond them it stays. */
export type Stops = readonly (readonly [zoom: number, value: number])[];
export type Scale = number | Stops;

/** The value at a zoom. Linear between stops, as MapLibre's `interpolate` does. */
export function scaleAt(scale: Scale, zoom: number): number {
	if (typeof scale === 'number') return scale;
	let before = scale[0];
	if (!before) throw new Error('A scale needs at least one stop');
	for (const stop of scale) {
		if (zoom < stop[0]) {
			const span = stop[0] - before[0];
			if (span <= 0) return before[1];
			return before[1] + ((stop[1] - before[1]) * (zoom - before[0])) / span;
		}
		before = stop;
	}
	return before[1];
}

/** A scale times a factor. */
export function times(scale: Scale, factor: number): Scale {
	return typeof scale === 'number'
		? scale * factor
		: scale.map(([zoom, value]) => [zoom, value * factor] as const);
}

/** A scale plus an amount. */
export function plus(scale: Scale, amount: number): Scale {
	return typeof scale === 'number'
		? scale + amount
		: scale.map(([zoom, value]) => [zoom, value + amount] as const);
}
