import type { Feature, Position } from 'geojson';
import { lineBetween, lineString, nearestIndex } from './geometry.ts';
import { readGshhg } from './gshhg.ts';
import { feature, runMapshaper } from './mapshaper.ts';
import type { Line } from './segments.ts';
import { smooth } from '../../src/lib/geo/smooth.ts';
import type { LonLat } from '../../src/lib/story/types.ts';

interface Course {
	readonly id: string;
	readonly major: boolean;
	/** Ends of the pieces in the source that make the river, mouth first. */
	readonly pieces: readonly (readonly [Position, Position])[];
	/** Where the drawn estuary ends: the source's line beside it is left out as far as `until`. */
	readonly head?: { readonly at: Position; readonly until: Position };
}

/** Rivers of the data set that have a name here, found by their ends. */
const courses: readonly Course[] = [
	{
		id: 'yalu',
		major: true,
		pieces: [
			[
				[124.37166, 40.09305],
				[124.95778, 40.45278]
			],
			[
				[125.32612, 40.63333],
				[128.09944, 41.96278]
			]
		]
	},
	course('tumen', true, [130.69111, 42.29555], [128.11778, 41.96945]),
	course('taedong', true, [125.63055, 38.65777], [127.1164, 40.46278]),
	{
		...course('imjin', true, [126.69305, 37.82306], [127.245, 39.0536]),
		head: { at: [126.729, 37.8475], until: [126.7453, 37.8417] }
	},
	{
		...course('han', true, [126.74667, 37.63444], [128.93001, 37.21195]),
		head: { at: [126.881, 37.5583], until: [126.8908, 37.5447] }
	},
	{
		id: 'bukhan',
		major: false,
		pieces: [
			[
				[127.30861, 37.50916],
				[127.78473, 38.11528]
			],
			[
				[127.86444, 38.11501],
				[127.91695, 38.63027]
			]
		]
	},
	course('nakdong', true, [128.97112, 35.13388], [128.93445, 37.1975]),
	course('geum', false, [126.86612, 36.05861], [127.50861, 35.57999]),
	{
		id: 'songhua',
		major: true,
		pieces: [
			[
				[124.65638, 45.43583],
				[126.67361, 43.70916]
			],
			[
				[126.905, 43.50556],
				[128.05083, 42.02306]
			]
		]
	},
	{
		id: 'liao',
		major: true,
		pieces: [
			[
				[122.15139, 40.69972],
				[122.40501, 41.00028]
			],
			[
				[122.40501, 40.99834],
				[120, 43.35624]
			]
		]
	},
	course('hun', false, [122.40417, 41.00028], [124.09473, 41.875]),
	course('mudan', false, [128.71667, 43.75334], [127.92694, 43.04527])
];

function course(id: string, major: boolean, mouth: Position, source: Position): Course {
	return { id, major, pieces: [[mouth, source]] };
}

/** Courses that the data set lacks, by positions set by hand: good to about 5 km, mouth first. */
const schematicCourses: readonly { id: string; major: boolean; line: LonLat[] }[] = [
	{
		id: 'chongchon',
		major: true,
		line: [
			[125.565, 39.602],
			[125.61, 39.598],
			[125.67, 39.625],
			[125.78, 39.66],
			[125.88, 39.7],
			[125.93, 39.76],
			[125.98, 39.83],
			[126.03, 39.87],
			[126.1, 39.93],
			[126.17, 40.02],
			[126.22, 40.1],
			[126.28, 40.17],
			[126.31, 40.27],
			[126.36, 40.36],
			[126.45, 40.44]
		]
	},
	{
		id: 'hantan',
		major: false,
		line: [
			[127.03, 38.022],
			[127.07, 38.026],
			[127.12, 38.06],
			[127.17, 38.1],
			[127.24, 38.15],
			[127.29, 38.19],
			[127.34, 38.25],
			[127.36, 38.33],
			[127.38, 38.42]
		]
	},
	{
		id: 'ryesong',
		major: false,
		line: [
			[126.41, 37.87],
			[126.44, 37.93],
			[126.42, 38.0],
			[126.46, 38.08],
			[126.5, 38.16],
			[126.48, 38.25],
			[126.53, 38.35],
			[126.55, 38.45],
			[126.6, 38.55],
			[126.68, 38.66]
		]
	}
];

/** A named river, its pieces mouth first. */
export interface River {
	readonly id: string;
	readonly major: boolean;
	readonly schematic: boolean;
	readonly pieces: Line[];
}

export function readRivers(): River[] {
	const lines = readGshhg('river', [120, 31, 135, 47]);
	return [
		...courses.map(({ id, major, pieces, head }) => ({
			id,
			major,
			schematic: false,
			pieces: pieces.map(([mouth, source]) => {
				const line = lineBetween(lines, mouth, source);
				return head ? [head.at, ...line.slice(nearestIndex(line, head.until))] : line;
			})
		})),
		...schematicCourses.map(({ id, major, line }) => ({
			id,
			major,
			schematic: true,
			pieces: [smooth(line)]
		}))
	];
}

/** Rivers away from Korea, thinned more. */
const distant = ['songhua', 'liao', 'hun', 'mudan'];

/** Lines of the named rivers, whole even where they leave the Korea box, cut by nothing. */
export function riverLines(rivers: readonly River[]): Promise<Feature[]> {
	const features = rivers.map(({ id, major, schematic, pieces }) =>
		feature(
			pieces.length === 1
				? lineString(pieces[0] ?? [])
				: { type: 'MultiLineString', coordinates: pieces },
			{ id, major, precision: schematic ? 'schematic' : 'good to 1-4 km' }
		)
	);
	return runMapshaper(
		features,
		`-simplify variable keep-shapes interval='precision == "schematic" ? 30 : ${JSON.stringify(distant)}.includes(id) ? 700 : 200'`
	);
}
