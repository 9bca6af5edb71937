import { describe, expect, it } from 'vitest';
import { absolute, originOf } from './site.ts';

describe('originOf', () => {
	it('is null without an address', () => {
		expect(originOf(undefined, '')).toBeNull();
		expect(originOf('  ', '')).toBeNull();
	});
	it('takes the origin, with or without the base path', () => {
		expect(originOf('https://example.org', '')).toBe('https://example.org');
		expect(originOf('https://example.org/', '/yalu')).toBe('https://example.org');
		expect(originOf('https://example.org:8443/yalu/', '/yalu')).toBe('https://example.org:8443');
	});
	it.each(['example.org', 'ftp://example.org', 'https://example.org/other', 'https://a.b/?x=1'])(
		'refuses %s by name',
		(address) => expect(() => originOf(address, '/yalu')).toThrow(`found "${address}"`)
	);
});

it('gives no absolute address without SITE_URL', () => {
	expect(process.env['SITE_URL']).toBeUndefined();
	expect(absolute('/ko/')).toBeNull();
});
