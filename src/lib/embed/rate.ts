/** Rate limit for messages: a bucket that fills over time. */

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

/** Milliseconds until those that were held back are tried again. */
const AGAIN = 50;

/**
 * Passes messages on within the limit. Beyond it, the newest of each type waits: what came last is what holds.
 * @returns takes a message; a flood of one type costs the others nothing but time
 */
export function limited<Message extends { type: string }>(
	deliver: (message: Message) => void,
	perSecond: number,
	burst: number
): (message: Message) => void {
	const mayPass = rateLimit(perSecond, burst);
	const waiting = new Map<string, Message>();
	let due = false;
	const flush = () => {
		due = false;
		for (const [type, message] of waiting) {
			if (!mayPass(performance.now())) {
				due = true;
				setTimeout(flush, AGAIN);
				return;
			}
			waiting.delete(type);
			deliver(message);
		}
	};
	return (message) => {
		// Behind those of other types that came before it.
		waiting.delete(message.type);
		waiting.set(message.type, message);
		if (!due) flush();
	};
}
