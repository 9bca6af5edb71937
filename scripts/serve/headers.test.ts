import { describe, expect, it } from 'vitest';
import { headersFor, parseHeaders } from './headers.mjs';

const TABLE = `
# every answer
/*
  referrer-policy: no-referrer
/embed/*
  Content-Security-Policy: frame-ancestors *; img-src 'self' data:
  referrer-policy: origin
`;

describe('the headers table', () => {
	it('matches by path, and later rules win', () => {
		const rules = parseHeaders(TABLE);
		expect(headersFor(rules, '/')).toEqual({ 'referrer-policy': 'no-referrer' });
		expect(headersFor(rules, '/embed/03/')).toEqual({
			'referrer-policy': 'origin',
			'content-security-policy': "frame-ancestors *; img-src 'self' data:"
		});
	});

	it('takes a pattern literally but for the star', () => {
		const rules = parseHeaders('/a.b/\n  x: y');
		expect(headersFor(rules, '/a.b/')).toEqual({ x: 'y' });
		expect(headersFor(rules, '/aXb/')).toEqual({});
	});

	it('names the line that it cannot read', () => {
		expect(() => parseHeaders('/\n  no colon here')).toThrow('_headers line 2');
		expect(() => parseHeaders('x: y')).toThrow('_headers line 1');
	});
});
