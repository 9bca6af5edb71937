import { expect, it } from 'vitest';
import { arbiter, type Claimant } from './live.ts';

function embed(name: string, log: string[], pixels = 0) {
	const claimant = {
		pixels,
		seen: () => claimant.pixels,
		setLive: (on: boolean) => void log.push(`${name} ${on ? 'on' : 'off'}`)
	};
	return claimant satisfies Claimant;
}

it('gives the map to the one that shows most', () => {
	const log: string[] = [];
	const contexts = arbiter();
	const a = embed('a', log, 0);
	const b = embed('b', log, 300);
	contexts.add(a);
	contexts.add(b);
	expect(log).toEqual(['b on']);
});

it('takes it back before it gives it to another', () => {
	const log: string[] = [];
	const contexts = arbiter();
	const a = embed('a', log, 500);
	const b = embed('b', log, 100);
	contexts.add(a);
	contexts.add(b);
	Object.assign(a, { pixels: 100 });
	Object.assign(b, { pixels: 130 });
	contexts.update();
	expect(log, 'a little more is not enough').toEqual(['a on']);
	Object.assign(b, { pixels: 500 });
	contexts.update();
	contexts.update();
	expect(log).toEqual(['a on', 'a off']);
	contexts.released(b);
	expect(log).toEqual(['a on', 'a off']);
	contexts.released(a);
	expect(log).toEqual(['a on', 'a off', 'b on']);
});

it('forgets an embed that is removed while it holds the map', () => {
	const log: string[] = [];
	const contexts = arbiter();
	const a = embed('a', log, 500);
	const b = embed('b', log, 100);
	contexts.add(a);
	contexts.add(b);
	contexts.remove(a);
	expect(log).toEqual(['a on', 'b on']);
});

it('changes its mind while the one before is still leaving', () => {
	const log: string[] = [];
	const contexts = arbiter();
	const a = embed('a', log, 500);
	contexts.add(a);
	Object.assign(a, { pixels: 0 });
	contexts.update();
	Object.assign(a, { pixels: 500 });
	contexts.update();
	contexts.released(a);
	expect(log).toEqual(['a on', 'a off', 'a on']);
});
