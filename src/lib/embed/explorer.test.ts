import { expect, it, vi } from 'vitest';
import { Explorer, type Explorable } from './explorer.svelte.ts';

const camera = { lon: 125, lat: 39, zoom: 5 };
const fakeMap = () => ({
	explore: vi.fn<Explorable['explore']>(),
	camera: () => camera,
	nudge: vi.fn<Explorable['nudge']>()
});

it('needs a map, gives it to the reader and takes it back', () => {
	const explorer = new Explorer();
	expect(explorer.enter(() => undefined)).toBe(false);
	const map = fakeMap();
	explorer.take(map);
	expect(explorer.enter(() => undefined)).toBe(true);
	expect(explorer.camera).toEqual(camera);
	map.explore.mock.lastCall?.[1]?.onCamera({ ...camera, zoom: 6 });
	expect(explorer.camera?.zoom).toBe(6);
	explorer.nudge('left');
	expect(map.nudge).toHaveBeenLastCalledWith('left');
	expect(explorer.leave()).toBe(true);
	expect(map.explore).toHaveBeenLastCalledWith(false);
	expect(explorer.leave()).toBe(false);
});

it('ends when the article scrolls on, but not when a finger trembles', () => {
	const explorer = new Explorer();
	explorer.take(fakeMap());
	explorer.scrolled(400);
	explorer.scrolled(-300);
	explorer.enter(() => undefined);
	explorer.scrolled(-330);
	expect(explorer.camera).not.toBeNull();
	explorer.scrolled(-360);
	expect(explorer.camera).toBeNull();
});

it('ends when the map goes', () => {
	const explorer = new Explorer();
	explorer.take(fakeMap());
	explorer.enter(() => undefined);
	explorer.take(null);
	expect(explorer.camera).toBeNull();
});
