import { describe, expect, it } from 'vitest';
import { between } from './document.ts';
import { byKind } from './kinds.ts';
import type { Load } from './load.ts';
import type { Motion } from './motion.ts';
import {
	byKindTable,
	isMet,
	measures,
	ratio,
	targetList,
	targets,
	type Results,
	type Runs
} from './report.ts';
import { median, quantile, table, worst } from './table.ts';

describe('what was measured', () => {
	it('is a median of what there is', () => {
		expect(median([3, 1, NaN, 2])).toBe(2);
		expect(median([1, 2, 3, 4])).toBe(2.5);
		expect(median([])).toBeNaN();
		expect(quantile([5, 1, 4, 2, 3], 0.95)).toBe(5);
		expect(quantile([], 0.5)).toBeNaN();
	});

	it('is met by a number alone', () => {
		const target = { name: '', bound: 1, write: String };
		expect(isMet({ ...target, value: 1 })).toBe(true);
		expect(isMet({ ...target, value: worst([0, 2]) })).toBe(false);
		expect(isMet({ ...target, value: worst([]) })).toBe(false);
		expect(isMet({ ...target, value: worst([0, NaN]) })).toBe(false);
	});

	it('says which differences are noise', () => {
		expect(ratio(110, 100, true)).toBe('1.10x, noise');
		expect(ratio(150, 100, true)).toBe('1.50x');
		expect(ratio(110, 100)).toBe('1.10x');
		expect(ratio(110, NaN, true)).toBe('');
	});
});

describe('the report', () => {
	const load = (more: Partial<Load> = {}): Load => ({
		firstPaint: 200,
		textAndMap: 300,
		largestPaint: 300,
		live: 1000,
		mapLoad: 700,
		blocking: 100,
		shift: 0,
		bytes: 640_000,
		requests: 60,
		kinds: byKind([{ path: '/', bytes: 100_000 }]),
		scriptBeforeMap: 59_000,
		cjkFaces: 0,
		foreign: 0,
		memory: 20_000_000,
		...more
	});
	const motion = (more: Partial<Motion> = {}): Motion => ({
		deltas: [16, 17, 33],
		longTasks: 0,
		work: 30,
		trails: [{ frames: 0, milliseconds: 4 }],
		growth: 500_000,
		shift: 0,
		foreign: 0,
		...more
	});
	const runs = (loads: Load[], motions: Motion[] = []): Runs => ({
		loads,
		slowLoads: loads,
		motions
	});
	const results = (story: Motion): Results => ({
		story: runs([load()], [story]),
		floor: runs([load({ bytes: 900_000 })], [motion({ work: 60, growth: NaN })]),
		embed: runs([load({ textAndMap: NaN })], [motion({ trails: [] })]),
		kiosk: runs([load()], [motion()]),
		Chinese: runs([load({ bytes: 995_000, cjkFaces: 2 })])
	});
	const missed = (story: Motion) =>
		targetList(results(story), 400_000)
			.filter((target) => !isMet(target))
			.map(({ name }) => name);

	it('compares with the floor and with the bounds', () => {
		expect(missed(motion())).toEqual([]);
		const text = measures(results(motion()));
		expect(text).toContain('| both ways: main-thread work for a frame | 10.0 ms | 20.0 ms |');
		expect(text).toContain('| 0.50x |');
		expect(byKindTable(results(motion()))).toContain('| page | 100 kB in 1 |');
		expect(targets(targetList(results(motion()), 400_000))).toContain(
			'| all geodata, gzip | 400 kB | 550 kB | 0.73x | met |'
		);
	});

	it('takes a map that was not seen to follow for one that does not', () => {
		const name = 'frames from scroll to matching camera, worst';
		expect(missed(motion({ trails: [] }))).toEqual([name]);
		expect(
			missed(
				motion({
					trails: [
						{ frames: 0, milliseconds: 4 },
						{ frames: NaN, milliseconds: NaN }
					]
				})
			)
		).toEqual([name]);
		expect(missed(motion({ shift: 0.02, foreign: 1 }))).toEqual([
			'requests to another origin, all together',
			'layout shift, both ways included, story'
		]);
	});
});

describe('the document', () => {
	it('is a Markdown table', () => {
		expect(table(['a', 'b'], [['x', '1']])).toBe('| a | b |\n|---|---:|\n| x | 1 |');
	});

	it('takes what is between its marks, and nothing else', () => {
		expect(between('a <m> old <m> b', '<m>', 'new')).toBe('a <m>\n\nnew\n\n<m> b');
		expect(() => between('a <m> b', '<m>', 'new')).toThrow('1 found');
	});
});
