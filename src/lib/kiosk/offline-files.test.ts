import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { digestOf, parseOfflineFiles } from './offline-files.ts';

it('reads what the build wrote, below any base path', () => {
	expect(parseOfflineFiles('kiosk/ 00ff|geojson/rivers.geojson 12ab', '/yalu')).toEqual([
		{ address: '/yalu/kiosk/', digest: '00ff' },
		{ address: '/yalu/geojson/rivers.geojson', digest: '12ab' }
	]);
	expect(parseOfflineFiles('__KIOSK_FILES__', '')).toEqual([]);
});

it('digests as the build does', async () => {
	expect(await digestOf('압록강')).toBe(
		createHash('sha256').update('압록강').digest('hex').slice(0, 16)
	);
});
