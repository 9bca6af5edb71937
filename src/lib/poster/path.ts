/** Path data for SVG, as short as it gets with one decimal. */
import type { Point } from '../camera/mercator.ts';

/** Tenths of a pixel as text: no zero before the point, none after it. */
function written(tenths: number): string {
	const whole = Math.trunc(Math.abs(tenths) / 10);
	const rest = Math.abs(tenths) % 10;
	const sign = tenths < 0 ? '-' : '';
	if (rest === 0) return `${sign}${whole}`;
	return `${sign}${whole === 0 ? '' : whole}.${rest}`;
}

/** Two numbers, with a space between them only where they would run together. */
function pair(x: number, y: number): string {
	const second = written(y);
	return `${written(x)}${second.startsWith('-') ? '' : ' '}${second}`;
}

/**
 * Lines as one path: absolute starts, relative steps. Points are rounded first and stepped after, so that errors do
 * not add up; points that fall together are left out.
 */
export function pathData(lines: readonly (readonly Point[])[], closed: boolean): string {
	let data = '';
	for (const line of lines) {
		let x = NaN;
		let y = NaN;
		let steps = '';
		for (const point of line) {
			const nextX = Math.round(point[0] * 10);
			const nextY = Math.round(point[1] * 10);
			if (nextX === x && nextY === y) continue;
			if (Number.isNaN(x)) {
				steps = `M${pair(nextX, nextY)}`;
			} else {
				const step = pair(nextX - x, nextY - y);
				steps += steps.includes('l') ? (step.startsWith('-') ? step : ` ${step}`) : `l${step}`;
			}
			x = nextX;
			y = nextY;
		}
		if (steps.includes('l')) data += closed ? `${steps}z` : steps;
	}
	return data;
}
