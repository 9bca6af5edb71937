import { describe, expect, it } from 'vitest';
import { problemLine, problemOf } from './problem.ts';

describe('problemOf', () => {
	it('tells a missing file from a broken one and from no answer', () => {
		const kind = (error: { message: string; status?: number }) =>
			problemOf({ sourceId: 'rivers', error }).kind;
		expect(kind({ message: 'AJAXError: Not Found (404)', status: 404 })).toBe('missing');
		expect(kind({ message: 'Unexpected end of JSON input' })).toBe('malformed');
		expect(kind({ message: "Unexpected token '<'" })).toBe('malformed');
		expect(kind({ message: 'Failed to fetch', status: 0 })).toBe('unreachable');
	});

	it('knows which sources the map cannot do without', () => {
		expect(problemOf({ sourceId: 'korea-land' }).essential).toBe(true);
		expect(problemOf({ sourceId: 'provinces' }).essential).toBe(false);
		expect(problemOf({}).essential).toBe(false);
	});
});

describe('problemLine', () => {
	it('names the source, the kind and the cause', () => {
		const problem = problemOf({ sourceId: 'lakes', error: { message: 'Not Found', status: 404 } });
		expect(problemLine(problem)).toBe('Map: lakes is missing (Not Found)');
	});
});
