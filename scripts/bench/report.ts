/** From runs to tables: medians, and ratios to the floor and to the bounds of the design. */
import { BOUNDS } from '../gates/budget.ts';
import { kinds } from './kinds.ts';
import type { Load } from './load.ts';
import type { Motion } from './motion.ts';
import { fine, kb, median, ms, plain, quantile, table, times, worst } from './table.ts';

export interface Runs {
	/** Loads at normal speed and with the processor slowed to a quarter. */
	loads: Load[];
	slowLoads: Load[];
	motions: Motion[];
}

/** What is measured; the last two are the story in other languages. */
export type Subject = 'story' | 'floor' | 'embed' | 'kiosk' | 'Korean' | 'Chinese';
export type Results = Partial<Record<Subject, Runs>>;

/** Differences smaller than this say nothing where a processor draws in place of a graphics card. */
const NOISE = 0.2;

interface Row {
	name: string;
	read(runs: Runs): number;
	write(value: number): string;
	/** Varies against itself. */
	noisy?: boolean;
}

const of = <Run>(runs: readonly Run[], read: (run: Run) => number) => median(runs.map(read));

const load = (name: string, read: (run: Load) => number, write = ms, noisy = false): Row[] => [
	{ name, read: ({ loads }) => of(loads, read), write, noisy },
	...(write === ms
		? [
				{
					name: `${name}, 4x slowdown`,
					read: ({ slowLoads }: Runs) => of(slowLoads, read),
					write,
					noisy
				}
			]
		: [])
];
const motion = (
	name: string,
	read: (run: Motion) => number,
	write: Row['write'],
	noisy = false
): Row => ({ name, read: ({ motions }) => of(motions, read), write, noisy });
/** Of the frames of all runs together. */
const frames = (name: string, share: number): Row => ({
	name,
	read: ({ motions }) =>
		quantile(
			motions.flatMap(({ deltas }) => deltas),
			share
		),
	write: fine,
	noisy: true
});

/** Milliseconds for a frame, over the frames of all runs together: the way is measured in parts. */
const workForFrame = ({ motions }: Runs) =>
	motions.reduce((sum, { work }) => sum + work, 0) /
	motions.reduce((sum, { deltas }) => sum + deltas.length, 0);

const worstTrail = ({ motions }: Runs) =>
	worst(motions.flatMap(({ trails }) => trails.map((trail) => trail.frames)));
const medianTrail = ({ motions }: Runs) =>
	median(motions.flatMap(({ trails }) => trails.map(({ milliseconds }) => milliseconds)));
const longestTrail = ({ motions }: Runs) =>
	worst(motions.flatMap(({ trails }) => trails.map(({ milliseconds }) => milliseconds)));

const rows: Row[] = [
	...load('first paint', (run) => run.firstPaint),
	...load('first paint with text and drawn map', (run) => run.textAndMap),
	...load('largest paint', (run) => run.largestPaint),
	...load('live map, from navigation', (run) => run.live),
	...load('live map, from the request for its code', (run) => run.mapLoad),
	...load('blocking time until the live map', (run) => run.blocking, ms, true),
	...load('layout shift until the live map', (run) => run.shift, plain),
	...load('bytes until the live map', (run) => run.bytes, kb),
	...load('requests until the live map', (run) => run.requests, plain),
	...load('script before the map', (run) => run.scriptBeforeMap, kb),
	...load('heap with the live map', (run) => run.memory, kb),
	frames('both ways: frame, median', 0.5),
	frames('both ways: frame, 95 %', 0.95),
	frames('both ways: frame, 99 %', 0.99),
	motion('both ways: tasks over 50 ms', (run) => run.longTasks, plain, true),
	motion('both ways: frames in a run', (run) => run.deltas.length, plain),
	{ name: 'both ways: main-thread work for a frame', read: workForFrame, write: fine },
	motion('layout shift, both ways included', (run) => run.shift, plain),
	{ name: 'jump to matching camera, worst, frames', read: worstTrail, write: plain },
	{ name: 'jump to matching camera, median', read: medianTrail, write: fine },
	{ name: 'jump to matching camera, worst', read: longestTrail, write: fine },
	motion('heap growth over five passes', (run) => run.growth, kb)
];

/** One value to another, and whether the difference says anything. */
export function ratio(value: number, floor: number, noisy = false): string {
	const found = value / floor;
	const said = times(found);
	return said && noisy && Math.abs(found - 1) < NOISE ? `${said}, noise` : said;
}

/** Medians of every subject, and the story's in floors. */
export function measures(results: Results): string {
	const { story, floor } = results;
	const subjects = Object.keys(results) as Subject[];
	const compared = story && floor;
	return table(
		['median', ...subjects, ...(compared ? ['story / floor'] : [])],
		rows.map(({ name, read, write, noisy }) => [
			name,
			...subjects.map((subject) => {
				const runs = results[subject];
				return runs ? write(read(runs)) : '';
			}),
			...(compared ? [ratio(read(story), read(floor), noisy)] : [])
		])
	);
}

/** Bytes and requests by kind, until the live map. */
export function byKindTable(results: Results): string {
	const { story, floor } = results;
	const subjects = Object.keys(results) as Subject[];
	const compared = story && floor;
	const bytes = ({ loads }: Runs, kind: (typeof kinds)[number]) =>
		of(loads, (run) => run.kinds[kind].bytes);
	return table(
		['until the live map', ...subjects, ...(compared ? ['story / floor'] : [])],
		kinds.map((kind) => [
			kind,
			...subjects.map((subject) => {
				const runs = results[subject];
				if (!runs) return '';
				return `${kb(bytes(runs, kind))} in ${plain(of(runs.loads, (run) => run.kinds[kind].requests))}`;
			}),
			...(compared ? [ratio(bytes(story, kind), bytes(floor, kind))] : [])
		])
	);
}

interface Target {
	name: string;
	value: number;
	bound: number;
	write(value: number): string;
}

/** Shown as 0.00. */
const NO_SHIFT = 0.0049;

/** @param geodata bytes of all geodata, gzip */
export function targetList(results: Results, geodata: number): Target[] {
	const { story, floor, Korean, Chinese } = results;
	const list: Target[] = [];
	if (story && floor) {
		const compare = (name: string, read: (runs: Runs) => number, to = read, bound = 1): Target => ({
			name,
			value: read(story) / to(floor),
			bound,
			write: times
		});
		list.push(
			compare(
				"first paint with text and drawn map, to the floor's map load",
				({ loads }) => of(loads, (run) => run.textAndMap),
				({ loads }) => of(loads, (run) => run.live),
				0.4
			),
			compare(
				'the same at 4x slowdown',
				({ slowLoads }) => of(slowLoads, (run) => run.textAndMap),
				({ slowLoads }) => of(slowLoads, (run) => run.live),
				0.4
			),
			compare("live map from the request for its code, to the floor's", ({ loads }) =>
				of(loads, (run) => run.mapLoad)
			),
			compare('the same at 4x slowdown', ({ slowLoads }) => of(slowLoads, (run) => run.mapLoad)),
			compare(
				"bytes until the live map, to the floor's",
				({ loads }) => of(loads, (run) => run.bytes),
				undefined,
				0.88
			),
			compare("main-thread work in a scroll both ways, to the floor's", workForFrame)
		);
	}
	if (story) {
		list.push(
			{
				name: 'frames from scroll to matching camera, worst',
				value: worstTrail(story),
				bound: 1,
				write: plain
			},
			{
				name: 'heap growth over five passes',
				value: of(story.motions, (run) => run.growth),
				bound: 1_000_000,
				write: kb
			},
			{
				name: 'script before the map',
				value: of(story.loads, (run) => run.scriptBeforeMap),
				bound: BOUNDS.scriptBeforeMap,
				write: kb
			}
		);
	}
	const languages = [
		['English', story, BOUNDS.liveMap['en']],
		['Korean', Korean, BOUNDS.liveMap['ko']],
		['Chinese', Chinese, BOUNDS.liveMap['zh']]
	] as const;
	for (const [name, runs, bound] of languages) {
		if (!runs) continue;
		list.push({
			name: `bytes until the live map, ${name}`,
			value: of(runs.loads, (run) => run.bytes),
			bound: bound ?? 0,
			write: kb
		});
	}
	for (const [name, runs] of languages) {
		if (!runs) continue;
		list.push({
			name: `Korean and Chinese faces, ${name}`,
			value: worst(runs.loads.map((run) => run.cjkFaces)),
			bound: BOUNDS.cjkFaces,
			write: plain
		});
	}
	list.push({ name: 'all geodata, gzip', value: geodata, bound: BOUNDS.geodata, write: kb });
	const all = Object.values(results);
	const loads = all.flatMap((runs) => [...runs.loads, ...runs.slowLoads]);
	const motions = all.flatMap((runs) => runs.motions);
	list.push({
		name: 'requests to another origin, all together',
		value: [...loads, ...motions].reduce((sum, { foreign }) => sum + foreign, 0),
		bound: 0,
		write: plain
	});
	for (const subject of ['story', 'embed', 'kiosk'] as const) {
		const runs = results[subject];
		if (!runs) continue;
		list.push({
			name: `layout shift, both ways included, ${subject}`,
			value: worst([...runs.loads, ...runs.slowLoads, ...runs.motions].map(({ shift }) => shift)),
			bound: NO_SHIFT,
			write: (value) => (Number.isFinite(value) ? value.toFixed(2) : '')
		});
	}
	return list;
}

/** Nothing but a number within the bound meets it. */
export const isMet = ({ value, bound }: Target): boolean => value <= bound;

/** The targets, each with what was measured. */
export function targets(list: readonly Target[]): string {
	return table(
		['target', 'measured', 'bound', 'of the bound', ''],
		list.map((target) => [
			target.name,
			target.write(target.value) || 'not seen',
			target.write(target.bound),
			target.bound > 0 ? times(target.value / target.bound) : '',
			isMet(target) ? 'met' : '**not met**'
		])
	);
}
