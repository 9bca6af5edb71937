import { expect, it } from 'vitest';
import { createMemory } from './memory.ts';

/** A memory of two things, and the things that were worked out. */
function counted() {
	const memory = createMemory<string>(2);
	const worked: string[] = [];
	const recall = (thing: string, dependsOn = '') =>
		memory.recall(thing, dependsOn, () => {
			worked.push(thing + dependsOn);
			return thing + dependsOn;
		});
	return { recall, worked };
}

it('works out a result once while what it depends on stays', () => {
	const { recall, worked } = counted();
	expect([recall('a', '1'), recall('a', '1')]).toEqual(['a1', 'a1']);
	expect(worked).toEqual(['a1']);
});
it('keeps one result for a thing: the last', () => {
	const { recall, worked } = counted();
	expect([recall('a', '1'), recall('a', '2'), recall('a', '1')]).toEqual(['a1', 'a2', 'a1']);
	expect(worked).toEqual(['a1', 'a2', 'a1']);
});
it('forgets what was not asked for the longest', () => {
	const { recall, worked } = counted();
	for (const thing of ['a', 'b', 'a', 'c', 'a', 'b']) recall(thing);
	expect(worked).toEqual(['a', 'b', 'c', 'b']);
});
