/** CSS cubic Bézier timing functions as plain functions: what the tokens name, in numbers. */
import { tokens } from '../cartography/palette.ts';

/**
 * The curve with ends (0, 0) and (1, 1) and the two control points given (CSS Easing Functions Level 1, 2.2).
 * @returns a function from share of time to share of way, both 0 to 1
 */
export function cubicBezier(x1: number, y1: number, x2: number, y2: number) {
	const along = (a: number, b: number, t: number) =>
		3 * a * t * (1 - t) * (1 - t) + 3 * b * t * t * (1 - t) + t * t * t;
	return (time: number): number => {
		if (time <= 0) return 0;
		if (time >= 1) return 1;
		let low = 0;
		let high = 1;
		// x grows with t: halving finds it to a ten-thousandth in fourteen steps.
		for (let i = 0; i < 14; i++) {
			const middle = (low + high) / 2;
			if (along(x1, x2, middle) < time) low = middle;
			else high = middle;
		}
		return along(y1, y2, (low + high) / 2);
	};
}

function fromToken(css: string) {
	const [x1 = 0, y1 = 0, x2 = 1, y2 = 1] = (css.match(/-?[\d.]+/g) ?? []).map(Number);
	return cubicBezier(x1, y1, x2, y2);
}

/** Leaves gently, arrives gently. */
export const travelEasing = fromToken(tokens.motion.easing.travel);
