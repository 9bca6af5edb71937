import { expect, it } from 'vitest';
import { neededFiles } from './needed-files.ts';

it('takes code, geodata and its own pages, and leaves what other surfaces need', () => {
	expect(
		neededFiles(
			'/yalu',
			['/yalu/_app/immutable/a.js'],
			[
				'/yalu/geojson/rivers.geojson',
				'/yalu/favicon.svg',
				'/yalu/kiosk.json',
				'/yalu/share/en.png'
			],
			['/yalu/', '/yalu/ko/', '/yalu/kiosk/', '/yalu/kiosk/ground/gallery/opening.svg']
		)
	).toEqual([
		'/yalu/_app/immutable/a.js',
		'/yalu/geojson/rivers.geojson',
		'/yalu/favicon.svg',
		'/yalu/kiosk/',
		'/yalu/kiosk/ground/gallery/opening.svg'
	]);
});
