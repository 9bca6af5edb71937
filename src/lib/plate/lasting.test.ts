import { expect, it } from 'vitest';
import { lasting } from './lasting.ts';

it('holds for good once it held', () => {
	let asked = 0;
	const stands = lasting(() => ++asked === 2);
	expect([stands(), stands(), stands(), stands()]).toEqual([false, true, true, true]);
	expect(asked).toBe(2);
});
