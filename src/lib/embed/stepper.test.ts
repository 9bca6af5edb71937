import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { REST } from '../scene/position.ts';
import { Stepper } from './stepper.svelte.ts';

const stepper = (still: boolean) => {
	const frames: ((now: number) => void)[] = [];
	const onGo = vi.fn();
	const made = new Stepper({
		count: () => 3,
		still: () => still,
		clock: () => ({
			requestAnimationFrame: (run) => frames.push(run),
			cancelAnimationFrame: () => frames.splice(0)
		}),
		onGo
	});
	return { made, frames, onGo };
};

it('turns the pages of a text before it goes to the next, and back to its last page', () => {
	const { made, onGo } = stepper(true);
	made.pages = 2;
	made.next();
	expect([made.index, made.page]).toEqual([0, 1]);
	expect(onGo).not.toHaveBeenCalled();
	made.next();
	expect([made.index, made.page, made.scalar]).toEqual([1, 0, 1 + REST]);
	made.previous();
	expect(made.index).toBe(0);
	expect(made.page).toBeGreaterThan(1);
});

it('stays between its ends', () => {
	const { made } = stepper(true);
	made.previous();
	expect(made.index).toBe(0);
	made.goTo(9);
	expect(made.index).toBe(2);
	made.next();
	expect(made.index).toBe(2);
});

it('answers its keys and no others', () => {
	const { made } = stepper(true);
	expect(made.key('End')).toBe(true);
	expect(made.index).toBe(2);
	expect(made.key('Tab')).toBe(false);
	expect(made.key('Home')).toBe(true);
	expect(made.index).toBe(0);
});

it('travels unless it must be still, and closes the sources first', () => {
	const { made, frames } = stepper(false);
	made.sources = true;
	made.next();
	expect([made.sources, made.index]).toEqual([false, 0]);
	made.next();
	expect(made.scalar).toBe(REST);
	frames.shift()?.(0);
	frames.shift()?.(1e6);
	expect(made.scalar).toBe(1 + REST);
});

it('stands within its stops and arrives where its text is, whatever is pressed and whenever', () => {
	const STOPS = 7;
	type Turn = (made: Stepper) => void;
	const turn = fc.oneof<fc.Arbitrary<Turn>[]>(
		fc.constant((made: Stepper) => made.next()),
		fc.constant((made: Stepper) => made.previous()),
		fc.integer({ min: -3, max: STOPS + 3 }).map((to) => (made: Stepper) => made.goTo(to)),
		fc.tuple(fc.nat(STOPS - 1), fc.double({ min: 0, max: 0.99, noNaN: true })).map(
			([index, progress]) =>
				(made: Stepper) =>
					made.set(index, index + progress)
		),
		fc
			.oneof(
				fc.constantFrom('ArrowLeft', 'ArrowRight', 'Home', 'End', 'toString', '__proto__'),
				fc.string()
			)
			.map((name) => (made: Stepper) => {
				expect(made.key(name)).toBe(/^(?:ArrowLeft|ArrowRight|Home|End)$/.test(name));
			}),
		fc.boolean().map((open) => (made: Stepper) => (made.sources = open)),
		fc.integer({ min: 1, max: 5 }).map((pages) => (made: Stepper) => {
			// The text is laid out: it has so many pages, and stands on one of them.
			made.pages = pages;
			made.page = Math.min(made.page, pages - 1);
		})
	);
	const step = fc.record({ turn, frames: fc.nat(3), by: fc.nat(4000), still: fc.boolean() });
	fc.assert(
		fc.property(fc.array(step, { maxLength: 400, size: 'max' }), (steps) => {
			let now = 0;
			let still = false;
			let waiting: { handle: number; run: (now: number) => void } | null = null;
			let handles = 0;
			const made = new Stepper({
				count: () => STOPS,
				still: () => still,
				clock: () => ({
					requestAnimationFrame(run) {
						waiting = { handle: ++handles, run };
						return handles;
					},
					cancelAnimationFrame(handle) {
						if (waiting?.handle === handle) waiting = null;
					}
				})
			});
			const frame = (by: number) => {
				const due = waiting;
				waiting = null;
				due?.run((now += by));
			};
			for (const each of steps) {
				still = each.still;
				each.turn(made);
				for (let i = 0; i < each.frames; i++) frame(each.by);
				expect(made.index).toBeGreaterThanOrEqual(0);
				expect(made.index).toBeLessThan(STOPS);
				expect(made.scalar).toBeGreaterThanOrEqual(0);
				expect(made.scalar).toBeLessThan(STOPS);
				expect(made.page).toBeGreaterThanOrEqual(0);
				// At rest the map shows the stop whose text stands.
				if (!waiting) expect(Math.floor(made.scalar)).toBe(made.index);
			}
			for (let i = 0; i < 10 && waiting; i++) frame(2000);
			expect(waiting).toBeNull();
			expect(Math.floor(made.scalar)).toBe(made.index);
		}),
		{ numRuns: 50 }
	);
});
