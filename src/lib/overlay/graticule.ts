/** The graduated frame and its graticule: degrees that slide as the camera travels. */
import type { Palette } from '../cartography/palette.ts';
import { tokens } from '../cartography/palette.ts';
import { project } from '../camera/mercator.ts';
import { measureText } from '../fonts/metrics.ts';
import { px, shape, type Shape } from './shape.ts';
import type { View } from './view.ts';
import type { MapWords } from './words.ts';

/** Degrees between labels; the first that gives few enough is taken. */
const STEPS = [0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 40] as const;
/** Pixels that a label needs, with air. */
const LABEL_ROOM = 108;

export interface Tick {
	degrees: number;
	/** Pixel along the side. */
	at: number;
}

export interface Graduation {
	/** Degrees between labels; bars alternate at half of it. */
	step: number;
	meridians: Tick[];
	parallels: Tick[];
	/** The ends of the bars. */
	meridianBars: Tick[];
	parallelBars: Tick[];
}

function ticks(from: number, to: number, step: number, at: (degrees: number) => number): Tick[] {
	const result: Tick[] = [];
	for (let i = Math.ceil(from / step - 1e-9); i * step <= to + 1e-9; i++) {
		const degrees = Math.round(i * step * 1e6) / 1e6;
		result.push({ degrees, at: at(degrees) });
	}
	return result;
}

/** Where the degrees fall on the sides of the plate. */
export function graduation(view: View): Graduation {
	const [west, north] = view.toLonLat([0, 0]);
	const [east, south] = view.toLonLat([view.width, view.height]);
	const perDegree = view.width / (east - west);
	const step =
		STEPS.find((candidate) => candidate * perDegree * Math.min(1, 1 / view.scale) >= LABEL_ROOM) ??
		40;
	const x = (lon: number) => view.toPixel(project([lon, 0]))[0];
	const y = (lat: number) => view.toPixel(project([0, lat]))[1];
	const half = step / 2;
	return {
		step,
		meridians: ticks(west, east, step, x),
		parallels: ticks(Math.max(-84, south), Math.min(84, north), step, y),
		meridianBars: ticks(west - half, east + half, half, x),
		parallelBars: ticks(Math.max(-84, south - half), Math.min(84, north + half), half, y)
	};
}

export function graticuleShapes(lines: Graduation, view: View, palette: Palette): Shape {
	let d = '';
	for (const { at } of lines.meridians) d += `M${px(at)} 0V${px(view.height)}`;
	for (const { at } of lines.parallels) d += `M0 ${px(at)}H${px(view.width)}`;
	return shape('graticule', 'path', {
		d,
		fill: 'none',
		stroke: palette.graticule,
		'stroke-width': tokens.frame.graticule.width
	});
}

export interface FrameStyle {
	palette: Palette;
	/** Width of the bar in pixels: less on a phone, more in the kiosk. */
	bar: number;
	words: Pick<MapWords, 'language' | 'longitude' | 'latitude'>;
	fontSize: number;
	/** Space for labels outside the frame; none leaves them out. */
	labels: boolean;
}

/** Alternating bars between two lines around the plate, drawn outside its edge. */
export function frameShapes(lines: Graduation, view: View, style: FrameStyle): Shape {
	const { bar, palette } = style;
	const { width, height } = view;
	const ink = palette.ruleStrong;
	const horizontal: string[] = [];
	const vertical: string[] = [];
	const spans = (bars: Tick[], size: number) =>
		bars.slice(1).flatMap((end, i) => {
			const start = bars[i] as Tick;
			const even = Math.round(Math.min(start.degrees, end.degrees) / (lines.step / 2)) % 2 === 0;
			if (!even) return [];
			const from = Math.max(0, Math.min(start.at, end.at));
			const to = Math.min(size, Math.max(start.at, end.at));
			return to > from ? [[from, to] as const] : [];
		});
	for (const [from, to] of spans(lines.meridianBars, width)) {
		horizontal.push(
			`M${px(from)} ${px(-bar / 2)}H${px(to)}M${px(from)} ${px(height + bar / 2)}H${px(to)}`
		);
	}
	for (const [from, to] of spans(lines.parallelBars, height)) {
		vertical.push(
			`M${px(-bar / 2)} ${px(from)}V${px(to)}M${px(width + bar / 2)} ${px(from)}V${px(to)}`
		);
	}
	const outer = tokens.frame.neatline.outer;
	const gap = bar + outer / 2;
	const children: Shape[] = [
		shape('ground', 'path', {
			d: `M${-bar} ${-bar}H${width + bar}V${height + bar}H${-bar}ZM0 0V${height}H${width}V0Z`,
			fill: palette.sheet,
			'fill-rule': 'evenodd'
		}),
		shape('inner', 'rect', {
			x: 0,
			y: 0,
			width,
			height,
			fill: 'none',
			stroke: ink,
			'stroke-width': tokens.frame.neatline.inner
		}),
		shape('bars', 'path', {
			d: horizontal.join('') + vertical.join(''),
			fill: 'none',
			stroke: ink,
			'stroke-width': px(bar * 0.66)
		}),
		shape('outer', 'rect', {
			x: px(-gap),
			y: px(-gap),
			width: px(width + 2 * gap),
			height: px(height + 2 * gap),
			fill: 'none',
			stroke: ink,
			'stroke-width': outer
		})
	];
	if (style.labels) {
		const { words, fontSize } = style;
		const text = {
			'font-size': fontSize,
			fill: palette.sheetMuted,
			class: 'map-sans',
			'text-anchor': 'middle'
		};
		/** Whether a label stays beside its side of the plate. */
		const fits = (label: string, at: number, size: number, least: number) => {
			const type = { family: 'sans', size: fontSize, language: words.language } as const;
			const room = Math.max(least, measureText(label, type) / 2);
			return at >= room && at <= size - room;
		};
		for (const { degrees, at } of lines.meridians) {
			const label = words.longitude(degrees);
			if (!fits(label, at, width, 26)) continue;
			children.push(shape(`lon${degrees}`, 'text', { ...text, x: px(at), y: px(-gap - 5) }, label));
		}
		for (const { degrees, at } of lines.parallels) {
			const label = words.latitude(degrees);
			if (!fits(label, at, height, 24)) continue;
			const x = width + gap + fontSize * 0.95;
			children.push(
				shape(
					`lat${degrees}`,
					'text',
					{ ...text, transform: `translate(${px(x)} ${px(at)}) rotate(-90)` },
					label
				)
			);
		}
	}
	return shape('frame', 'g', { class: 'frame' }, children);
}
