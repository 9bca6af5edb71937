import { expect, it } from 'vitest';
import { parseSettingsFile, readReason, reasonOf, writeReason } from './settings-file.ts';

it('reads a table of settings and nothing else', () => {
	expect(parseSettingsFile('{ "idle": 30 }')).toEqual({ file: { idle: 30 } });
	expect(parseSettingsFile('{ broken')).toEqual({ problem: 'not-json' });
	for (const text of ['[]', 'null', '3'])
		expect(parseSettingsFile(text)).toEqual({ problem: 'not-an-object' });
});
it.each(['{ "name": "압록강"\r\n', 'half a pair: \ud83d', '404', ''])(
	'brings through a header why the copy stands: %j',
	(found) => {
		const header = writeReason(reasonOf('not-json', found));
		expect(header).toMatch(/^[\x20-\x7e]*$/);
		expect(readReason(header)).toEqual({ name: 'not-json', found: found.toWellFormed() });
	}
);
it('takes no other header for a reason', () => {
	expect(readReason(null)).toBeNull();
	expect(readReason('unheard-of 1')).toBeNull();
});
