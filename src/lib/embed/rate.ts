/** Rate limit for messages: a bucket that fills over time. Pure; the caller brings the clock. */

/**
 * @param perSecond messages allowed in the long run
 * @param burst messages allowed at once
 * @returns a function of the time in milliseconds: whether one more may pass
 */
export function rateLimit(perSecond: number, burst: number): (now: number) => boolean {
	let left = burst;
	let last = -Infinity;
	return (now) => {
		left = Math.min(burst, left + (Math.max(0, now - last) * perSecond) / 1000);
		last = Math.max(last, now);
		if (left < 1) return false;
		left -= 1;
		return true;
	};
}
