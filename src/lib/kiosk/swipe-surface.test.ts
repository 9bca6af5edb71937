import { expect, it } from 'vitest';
import { swipeSurface } from './swipe-surface.ts';

/** A plate 1000 pixels wide, and fingers on it. */
function plate() {
	const element = Object.assign(new EventTarget(), {
		clientWidth: 1000,
		setPointerCapture: () => undefined
	});
	const done: string[] = [];
	let scalar = 3.4;
	swipeSurface({
		enabled: () => true,
		scalar: () => scalar,
		stops: () => 10,
		onScrub: (next) => {
			scalar = next;
			done.push('scrub');
		},
		onRelease: () => void done.push('release')
	})(element as unknown as HTMLElement);
	const finger = (type: string, pointerId: number, clientX: number, isPrimary = true) =>
		element.dispatchEvent(Object.assign(new Event(type), { pointerId, clientX, isPrimary }));
	return { done, finger };
}

it('goes on with the next finger when the end of one was never told', () => {
	const { done, finger } = plate();
	finger('pointerdown', 1, 500);
	finger('pointermove', 1, 400);
	expect(done).toEqual(['scrub']);
	finger('pointerdown', 2, 500);
	expect(done).toEqual(['scrub', 'release']);
	finger('pointermove', 1, 300);
	expect(done).toHaveLength(2);
	finger('pointermove', 2, 400);
	finger('pointerup', 2, 400);
	expect(done.slice(2)).toEqual(['scrub', 'release']);
});
it('takes no second finger for the first', () => {
	const { done, finger } = plate();
	finger('pointerdown', 1, 500);
	finger('pointerdown', 2, 600, false);
	finger('pointermove', 2, 400, false);
	expect(done).toEqual([]);
	finger('pointermove', 1, 400);
	expect(done).toEqual(['scrub']);
});
