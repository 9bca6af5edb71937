import { expect, it } from 'vitest';
import { scopedScript, scriptAt } from './worker-scope.ts';

it.each(['', '/yalu'])(
	'moves the scripts of workers into the scope and finds them again: %s',
	(base) => {
		const script = `${base}/_app/immutable/workers/zone.js`;
		const scoped = scopedScript(script, base);
		expect(scoped).toBe(`${base}/kiosk/_app/immutable/workers/zone.js`);
		expect(scriptAt(scoped, base)).toBe(script);
		expect(scriptAt(script, base)).toBeNull();
		expect(scriptAt(`${base}/kiosk/`, base)).toBeNull();
		// A development server's own addresses stay.
		expect(scopedScript('/@fs/zone-worker.ts?worker_file', base)).toBe(
			'/@fs/zone-worker.ts?worker_file'
		);
	}
);
