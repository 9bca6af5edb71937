/** From runs to a table: medians, and ratios to the floor and to the bounds of the design. */
import type { Load } from './load.ts';
import type { Scroll } from './scroll.ts';

export interface Runs {
	/** Loads at normal speed and with the processor slowed to a quarter. */
	loads: Load[];
	slowLoads: Load[];
	scrolls: Scroll[];
}

export type Subject = 'story' | 'floor' | 'embed' | 'kiosk';

export function median(values: readonly number[]): number {
	const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b);
	const middle = sorted.length >> 1;
	const upper = sorted[middle] ?? Number.NaN;
	return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

const of = <Run>(runs: readonly Run[], read: (run: Run) => number) => median(runs.map(read));
const ms = (value: number) => (Number.isFinite(value) ? `${Math.round(value)} ms` : '');
const fine = (value: number) => (Number.isFinite(value) ? `${value.toFixed(1)} ms` : '');
const kb = (value: number) => (Number.isFinite(value) ? `${Math.round(value / 1000)} kB` : '');
const plain = (value: number) =>
	Number.isFinite(value) ? String(Math.round(value * 1000) / 1000) : '';

interface Row {
	name: string;
	read(runs: Runs): number;
	write(value: number): string;
}

const load = (name: string, read: (run: Load) => number, write = ms): Row[] => [
	{ name, read: ({ loads }) => of(loads, read), write },
	...(write === ms
		? [{ name: `${name}, 4x slowdown`, read: ({ slowLoads }: Runs) => of(slowLoads, read), write }]
		: [])
];
const scroll = (name: string, read: (run: Scroll) => number, write = fine): Row => ({
	name,
	read: ({ scrolls }) => of(scrolls, read),
	write
});

const kinds = ['page', 'style', 'font', 'script', 'geodata', 'other'];

const rows: Row[] = [
	...load('first paint', (run) => run.firstPaint),
	...load('largest paint', (run) => run.largestPaint),
	...load('live map, from navigation', (run) => run.live),
	...load('live map, from the request for its code', (run) => run.mapLoad),
	...load('blocking time until the live map', (run) => run.blocking),
	...load('layout shift', (run) => run.shift, plain),
	...load('bytes until the live map', (run) => run.bytes, kb),
	...kinds.flatMap((kind) => load(`... ${kind}`, (run) => run.kinds[kind] ?? 0, kb)),
	...load('script before the map', (run) => run.scriptBeforeMap, kb),
	...load('requests until the live map', (run) => run.requests, plain),
	...load('heap with the live map', (run) => run.memory, kb),
	scroll('scroll: frame, median', (run) => run.p50),
	scroll('scroll: frame, 95 %', (run) => run.p95),
	scroll('scroll: frame, 99 %', (run) => run.p99),
	scroll('scroll: tasks over 50 ms', (run) => run.longTasks, plain),
	scroll('scroll: main-thread work for a frame', (run) => run.workPerFrame),
	scroll('scroll to matching camera, worst, frames', (run) => run.lagFrames, plain),
	scroll('scroll to matching camera, median', (run) => run.lag),
	scroll('heap growth over five passes', (run) => run.growth, kb)
];

const table = (head: readonly string[], lines: readonly (readonly string[])[]): string =>
	[
		`| ${head.join(' | ')} |`,
		`|${head.map((_, i) => (i === 0 ? '---' : '---:')).join('|')}|`,
		...lines.map((cells) => `| ${cells.join(' | ')} |`)
	].join('\n');

/** Medians of every subject. */
export function measures(results: Partial<Record<Subject, Runs>>): string {
	const subjects = Object.keys(results) as Subject[];
	return table(
		['median', ...subjects],
		rows.map((row) => [
			row.name,
			...subjects.map((subject) => {
				const runs = results[subject];
				return runs ? row.write(row.read(runs)) : '';
			})
		])
	);
}

interface Target {
	name: string;
	value: number;
	bound: number;
	write(value: number): string;
}

const ratio = (value: number) => `${value.toFixed(2)}x`;

/** The targets, each with what was measured. */
export function targets(story: Runs, floor: Runs): { text: string; missed: string[] } {
	const list: Target[] = [
		{
			name: "first paint to the floor's map load",
			value: of(story.loads, (run) => run.firstPaint) / of(floor.loads, (run) => run.live),
			bound: 0.4,
			write: ratio
		},
		{
			name: 'the same at 4x slowdown',
			value: of(story.slowLoads, (run) => run.firstPaint) / of(floor.slowLoads, (run) => run.live),
			bound: 0.4,
			write: ratio
		},
		{
			name: "live map from the request for its code, to the floor's",
			value: of(story.loads, (run) => run.mapLoad) / of(floor.loads, (run) => run.mapLoad),
			bound: 1,
			write: ratio
		},
		{
			name: 'the same at 4x slowdown',
			value: of(story.slowLoads, (run) => run.mapLoad) / of(floor.slowLoads, (run) => run.mapLoad),
			bound: 1,
			write: ratio
		},
		{
			name: "bytes until the live map, to the floor's",
			value: of(story.loads, (run) => run.bytes) / of(floor.loads, (run) => run.bytes),
			bound: 0.88,
			write: ratio
		},
		{
			name: 'bytes until the live map',
			value: of(story.loads, (run) => run.bytes),
			bound: 650_000,
			write: kb
		},
		{
			name: 'script before the map',
			value: of(story.loads, (run) => run.scriptBeforeMap),
			bound: 60_000,
			write: kb
		},
		{
			name: "main-thread work in a scroll, to the floor's",
			value:
				of(story.scrolls, (run) => run.workPerFrame) / of(floor.scrolls, (run) => run.workPerFrame),
			bound: 1,
			write: ratio
		},
		{
			name: 'frames from scroll to matching camera',
			value: of(story.scrolls, (run) => run.lagFrames),
			bound: 1,
			write: plain
		},
		{
			name: 'heap growth over five passes',
			value: of(story.scrolls, (run) => run.growth),
			bound: 1_000_000,
			write: kb
		},
		{
			name: 'layout shift',
			value: of(story.loads, (run) => run.shift),
			bound: 0.0049,
			write: plain
		}
	];
	const missed = list.filter(({ value, bound }) => !(value <= bound)).map(({ name }) => name);
	const text = table(
		['target', 'measured', 'bound', ''],
		list.map(({ name, value, bound, write }) => [
			name,
			write(value),
			write(bound),
			value <= bound ? 'met' : '**not met**'
		])
	);
	return { text, missed };
}
