/** The faces: where each comes from, what is kept of it, and under which name a page finds it. */
import type { Axis } from './harfbuzz.ts';
import type { Family } from './characters.ts';

export interface LatinFace {
	id: string;
	/** Family name in the stylesheet. */
	family: string;
	/** Family name inside the files: the licence reserves the original one for unchanged fonts. */
	ownName: string;
	kind: Family;
	italic: boolean;
	/** A variable TrueType file in node_modules. */
	source: string;
	/** What the web face keeps of each axis. */
	axes: Record<string, Axis>;
	/** CSS `font-weight`: wider than the axis, so that no browser thickens the outlines itself. */
	weight: string;
	/** Optical sizes in px and weights of the static files for the server. */
	instances: { weights: number[]; opticalSizes: number[] };
}

export interface WideFace {
	id: string;
	family: string;
	kind: Family;
	script: 'hangul' | 'han';
	/** A package of slices in node_modules. */
	source: string;
	/** The one weight that is kept. */
	pinned: number;
	weight: string;
}

/** Layout features that stay: kerning, ligatures, the figure styles. */
export const features = ['kern', 'liga', 'lnum', 'onum', 'pnum', 'tnum', 'rvrn', 'locl'];

export const latinFaces: LatinFace[] = [
	{
		id: 'source-serif-roman',
		family: 'Source Serif 4 Variable',
		ownName: 'Yalu Serif',
		kind: 'serif',
		italic: false,
		source: 'source-serif/VAR/SourceSerif4Variable-Roman.ttf',
		// Nothing is set smaller than 14 px, and the cuts below would be fetched with the rest.
		axes: {
			wght: { min: 400, max: 500, default: 400 },
			opsz: { min: 14, max: 60, default: 14 }
		},
		weight: '400 700',
		instances: { weights: [400, 500], opticalSizes: [14, 19, 28, 40, 60] }
	},
	{
		id: 'source-serif-italic',
		family: 'Source Serif 4 Variable',
		ownName: 'Yalu Serif',
		kind: 'serif',
		italic: true,
		source: 'source-serif/VAR/SourceSerif4Variable-Italic.ttf',
		axes: { wght: 400, opsz: 16 },
		weight: '400 700',
		instances: { weights: [400], opticalSizes: [16] }
	},
	{
		id: 'source-sans-roman',
		family: 'Source Sans 3 Variable',
		ownName: 'Yalu Sans',
		kind: 'sans',
		italic: false,
		source: 'source-sans/VF/SourceSans3VF-Upright.ttf',
		axes: { wght: { min: 400, max: 650, default: 400 } },
		weight: '400 700',
		instances: { weights: [400, 450, 500, 550, 600, 650], opticalSizes: [] }
	},
	{
		id: 'source-sans-italic',
		family: 'Source Sans 3 Variable',
		ownName: 'Yalu Sans',
		kind: 'sans',
		italic: true,
		source: 'source-sans/VF/SourceSans3VF-Italic.ttf',
		axes: { wght: 400 },
		weight: '400 700',
		instances: { weights: [400], opticalSizes: [] }
	}
];

export const wideFaces: WideFace[] = [
	{
		id: 'noto-serif-kr',
		family: 'Noto Serif KR',
		kind: 'serif',
		script: 'hangul',
		source: '@fontsource-variable/noto-serif-kr',
		pinned: 400,
		weight: '400 700'
	},
	{
		id: 'noto-sans-kr',
		family: 'Noto Sans KR',
		kind: 'sans',
		script: 'hangul',
		source: '@fontsource-variable/noto-sans-kr',
		pinned: 500,
		weight: '400 700'
	},
	{
		id: 'noto-serif-sc',
		family: 'Noto Serif SC',
		kind: 'serif',
		script: 'han',
		source: '@fontsource-variable/noto-serif-sc',
		pinned: 400,
		weight: '400 700'
	},
	{
		id: 'noto-sans-sc',
		family: 'Noto Sans SC',
		kind: 'sans',
		script: 'han',
		source: '@fontsource-variable/noto-sans-sc',
		pinned: 500,
		weight: '400 700'
	}
];

/** Packages whose versions the result depends on. */
export const packages = [
	'subset-font',
	'harfbuzzjs',
	'fontverter',
	'source-serif',
	'source-sans',
	...wideFaces.map((face) => face.source)
];
