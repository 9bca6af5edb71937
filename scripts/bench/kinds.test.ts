import { expect, it } from 'vitest';
import { byKind } from './kinds.ts';

it('sums bytes and requests by kind', () => {
	const sent = [
		{ path: '/ko/', bytes: 100 },
		{ path: '/_app/immutable/a.js', bytes: 20 },
		{ path: '/assets/worker.mjs', bytes: 30 },
		{ path: '/geojson/relief.webp', bytes: 7 },
		{ path: '/favicon.svg', bytes: 1 }
	];
	expect(byKind(sent)).toEqual({
		page: { bytes: 100, requests: 1 },
		style: { bytes: 0, requests: 0 },
		font: { bytes: 0, requests: 0 },
		script: { bytes: 50, requests: 2 },
		geodata: { bytes: 7, requests: 1 },
		other: { bytes: 1, requests: 1 }
	});
});
