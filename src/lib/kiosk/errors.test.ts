import { expect, it } from 'vitest';
import { isHarmless, parseErrors, withError } from './errors.ts';

it('counts the same error, and keeps the last twenty', () => {
	const twice = withError(withError([], 'lost', '1'), 'lost', '2');
	expect(twice).toEqual([{ at: '2', text: 'lost', times: 2 }]);
	let errors = twice;
	for (let i = 0; i < 30; i++) errors = withError(errors, `error ${i}`, String(i));
	expect(errors).toHaveLength(20);
	expect(errors.at(-1)?.text).toBe('error 29');
	expect(parseErrors(JSON.stringify(errors))).toEqual(errors);
});
it.each([null, '{', '{}', '[null, 3, {"at":1}]'])('reads nothing from %s', (text) =>
	expect(parseErrors(text)).toEqual([])
);
it('tells a notice of the browser from an error', () => {
	expect(isHarmless('ResizeObserver loop completed with undelivered notifications.')).toBe(true);
	expect(isHarmless('Uncaught TypeError: x is not a function')).toBe(false);
});
