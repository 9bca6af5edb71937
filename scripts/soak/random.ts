/** Random numbers that a seed repeats: a run that found a fault can be run again. */

export interface Random {
	/** 0 up to 1. */
	next(): number;
	/** A whole number from 0 up to `count`, without it. */
	below(count: number): number;
	pick<Item>(items: readonly Item[]): Item;
	chance(share: number): boolean;
}

/** mulberry32, by Tommy Ettinger (public domain): 32 bits of state, good enough to choose buttons. */
export function random(seed: number): Random {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = state;
		mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
	const below = (count: number) => Math.floor(next() * count);
	return {
		next,
		below,
		pick(items) {
			const item = items[below(items.length)];
			if (item === undefined) throw new Error('Nothing to pick from');
			return item;
		},
		chance: (share) => next() < share
	};
}
