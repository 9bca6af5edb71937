import { expect, it } from 'vitest';
import { faultsOf, UNJUDGED } from './judge.ts';

const good = {
	options: { visits: 40 },
	visits: 40,
	errors: [],
	contexts: { made: 3, mostAlive: 1 },
	lost: 2,
	recovered: 2,
	growth: 1.01
};

it('passes a run without a fault, and no other', () => {
	expect(faultsOf(good)).toEqual([]);
	expect(faultsOf({ ...good, errors: ['TypeError'] })).toEqual(['error: TypeError']);
	expect(faultsOf({ ...good, contexts: { made: 3, mostAlive: 2 } })).toHaveLength(1);
	expect(faultsOf({ ...good, contexts: { made: 0, mostAlive: 0 } })).toHaveLength(1);
	expect(faultsOf({ ...good, recovered: 1 })).toHaveLength(1);
	expect(faultsOf({ ...good, growth: 1.06 })).toEqual(['what the page holds grew by 6.0 %']);
});
it('does not pass fewer visits than were asked for', () => {
	expect(faultsOf({ ...good, visits: 39 })).toEqual(['only 39 of 40 visits were made']);
	expect(faultsOf({ ...good, visits: 39, options: { visits: null } })).toEqual([]);
});
it('does not pass a heap that it did not measure', () => {
	expect(faultsOf({ ...good, growth: null })).toEqual([UNJUDGED]);
});
