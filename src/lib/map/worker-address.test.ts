import { afterEach, expect, it } from 'vitest';
import { placeWorkers, workerAddress } from './worker-address.ts';

afterEach(() => placeWorkers((path) => path));

it('asks for a worker where it was built, unless a page moves it', () => {
	const page = 'https://site.example/yalu/kiosk/?idle=30';
	expect(workerAddress('/yalu/_app/w.js', page)).toBe('https://site.example/yalu/_app/w.js');
	placeWorkers((path) => path.replace('/yalu/', '/yalu/kiosk/'));
	expect(workerAddress('/yalu/_app/w.js', page)).toBe('https://site.example/yalu/kiosk/_app/w.js');
});
