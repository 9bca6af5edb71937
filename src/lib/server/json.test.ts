import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from './json.ts';

describe('parseJson', () => {
	it('gives the value', () => {
		expect(parseJson(' {"a": [1, -2.5e3, "é\\n", null, true, {}], "b": []}\n')).toEqual({
			ok: true,
			value: { a: [1, -2500, 'é\n', null, true, {}], b: [] },
			duplicates: []
		});
	});

	it.each([
		['a comma too many', '{\n\t"a": 1,\n}', 3, '"}"'],
		['a comma too few', '[\n1\n2]', 3, '"2]"'],
		['a key without quotes', '{\n\na: 1}', 3, '"a: 1}"'],
		['a quote too few', '{\n"a": "b\n}', 2, '"\\"b\\n}"'],
		['a comment', '// note\n{}', 1, '"// note\\n{}"'],
		['two values', '{}\n{}', 2, '"{}"'],
		['a bracket of the wrong kind', '{"a": [1}', 1, '"}"'],
		['an end too soon', '{\n"a": [1,\n\n', 2, 'the end of the file'],
		['nothing', '', 1, 'the end of the file']
	])('names the line of %s', (_, text, line, found) => {
		expect(parseJson(text)).toEqual({ ok: false, line, found });
	});

	it('finds a key that stands twice in one object, not in two', () => {
		const text = '{\n"a": {"b": 1},\n"c": {"b": 1},\n"a": 2}';
		expect(parseJson(text)).toMatchObject({ ok: true, duplicates: [{ key: 'a', line: 4 }] });
	});

	it('takes and refuses what JSON.parse takes and refuses', () => {
		const lines = fc
			.json()
			.chain((json) =>
				fc.tuple(fc.nat(json.length), fc.constantFrom('', ',', '"', '}', ' '), fc.constant(json))
			);
		fc.assert(
			fc.property(lines, ([at, insert, json]) => {
				const text = json.slice(0, at) + insert + json.slice(at);
				const result = parseJson(text);
				if (isJson(text)) expect(result).toMatchObject({ ok: true, value: JSON.parse(text) });
				else expect(result.ok).toBe(false);
			})
		);
	});
});

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
