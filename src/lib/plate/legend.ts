/** The legend: exactly what the step shows, from the same layer definitions that draw it. */
import { project } from '../camera/mercator.ts';
import { BORDERS_UNTIL } from '../cartography/ground-dates.ts';
import type { LegendKey } from '../i18n/legend.ts';
import type { OverlayData } from '../overlay/data.ts';
import { isDotted, isWidened } from '../overlay/flow.ts';
import { isSeen } from '../overlay/in-view.ts';
import { LINE_MIN_ZOOM } from '../overlay/line-zoom.ts';
import { symbolAt, type SymbolName } from '../overlay/symbol-kinds.ts';
import type { Unit, View } from '../overlay/view.ts';
import { toDays, type SceneFeature, type SceneStory, type Stop } from '../scene/story.ts';
import type { Side } from '../story/types.ts';

export type Swatch =
	| { type: 'arrow'; side: Side }
	| { type: 'front' }
	| { type: 'message' }
	| { type: 'visit'; established: boolean }
	| { type: 'area'; side: Side | null; left: boolean }
	| { type: 'flow'; millionRoubles: number }
	| { type: 'thin-flow' }
	| { type: 'line'; line: 'parallel-38' | 'demarcation-line' | 'demilitarized-zone' | 'yalu' }
	| { type: 'ring' }
	/** Once for each side whose colour it has on the plate. */
	| { type: 'symbol'; symbol: SymbolName; sides: (Side | null)[] };

export interface LegendEntry {
	key: LegendKey;
	swatch: Swatch;
}

export interface LegendFlow {
	millionRoubles: number;
	/** All flows of the step up to this sum are as wide, and not to scale. */
	least: boolean;
}

export interface Legend {
	entries: LegendEntry[];
	/** Widths of donor flows, the widest first. */
	flows: LegendFlow[];
	notes: LegendKey[];
}

const symbolKey: Record<SymbolName, LegendKey> = {
	capital: 'legend_capital',
	city: 'legend_city',
	town: 'legend_town',
	crossing: 'legend_crossing',
	battle: 'legend_battle',
	signing: 'legend_signing',
	port: 'legend_port',
	headquarters: 'legend_headquarters',
	project: 'legend_project',
	dam: 'legend_dam',
	meeting: 'legend_meeting',
	damage: 'legend_damage'
};
/** Signs that explain themselves beside a name. */
const plain = new Set<SymbolName>(['capital', 'city', 'town']);

/** The lines by which a feature is seen: areas by their outlines. */
function linesOf(
	{ id, line }: SceneFeature,
	data: OverlayData
): readonly (readonly Unit[])[] | undefined {
	switch (line) {
		case 'parallel-38':
			return [data.parallel];
		case 'demarcation-line':
		case 'demilitarized-zone':
			return [data.demarcation];
		case 'yalu':
			return data.yalu;
		case null: {
			const course = data.courses[id];
			return course && [...course.lines, ...course.rings];
		}
	}
}

const isOn = ({ width, height }: View, [x, y]: readonly [number, number]) =>
	x >= 0 && y >= 0 && x <= width && y <= height;

/** Whether a feature is on the plate. What has no course here, or none yet, counts as seen. */
function isShown(feature: SceneFeature, data: OverlayData, plate: View): boolean {
	if (feature.line !== null && plate.camera.zoom < LINE_MIN_ZOOM) return false;
	const lines = linesOf(feature, data) ?? [];
	return lines.every((line) => line.length === 0) || isSeen(lines, plate);
}

/** How many times as wide as the next a flow is, at least, so that the two are told apart. */
const APART = 3;

/** Some of the sums that a step shows, from the greatest, and the greatest that is drawn too wide, if one is. */
export function flowScale(sums: readonly number[], plateWidth: number): LegendFlow[] {
	const flows: LegendFlow[] = [];
	for (const millionRoubles of [...sums].sort((a, b) => b - a)) {
		const last = flows.at(-1);
		if (isWidened(millionRoubles, plateWidth)) return [...flows, { millionRoubles, least: true }];
		if (!last || millionRoubles * APART <= last.millionRoubles)
			flows.push({ millionRoubles, least: false });
	}
	return flows;
}

/** What stands in the legend of a stop on a plate: what is seen there, and nothing else. */
export function legendOf(stop: Stop, story: SceneStory, data: OverlayData, plate: View): Legend {
	const entries = new Map<string, LegendEntry>();
	const notes = new Set<LegendKey>();
	const sums: number[] = [];
	const events = new Map<string, SymbolName>();
	const add = (key: LegendKey, swatch: Swatch) => entries.set(key, { key, swatch });
	for (const layer of stop.layers) {
		const feature = story.features[layer.feature];
		const course = data.courses[layer.feature];
		if (!feature || !isShown(feature, data, plate)) continue;
		const side = feature.side ?? course?.side ?? 'a';
		switch (feature.kind) {
			case 'corridor':
				add('legend_corridor', { type: 'arrow', side });
				break;
			case 'advance':
				add(side === 'a' ? 'legend_advance_a' : 'legend_advance_b', { type: 'arrow', side });
				notes.add('legend_schematic');
				break;
			case 'withdrawal':
				// Its trace is as dotted as the area that it came from, and has the same row.
				if (layer.as === 'left') add('legend_area_left', { type: 'area', side, left: true });
				else
					add(side === 'a' ? 'legend_withdrawal' : 'legend_withdrawal_b', { type: 'arrow', side });
				break;
			case 'front':
				add('legend_front', { type: 'front' });
				break;
			case 'message':
				add('legend_message', { type: 'message' });
				break;
			case 'visit': {
				const established = course?.established ?? true;
				add(established ? 'legend_visit' : 'legend_visit_unestablished', {
					type: 'visit',
					established
				});
				break;
			}
			case 'area': {
				const left = layer.as === 'left';
				const neutral = feature.side === null;
				add(neutral ? 'legend_area_neutral' : left ? 'legend_area_left' : 'legend_area', {
					type: 'area',
					side: feature.side,
					left
				});
				break;
			}
			case 'donor':
				if (!course || isDotted(course)) add('legend_donor_thin', { type: 'thin-flow' });
				else sums.push(course.value ?? 0);
				notes.add('legend_schematic');
				break;
			case 'line':
				if (feature.line === 'parallel-38')
					add('parallel_38', { type: 'line', line: feature.line });
				if (feature.line === 'yalu') add('legend_yalu', { type: 'line', line: feature.line });
				if (feature.line === 'demarcation-line') {
					add('demarcation_line', { type: 'line', line: feature.line });
					notes.add('legend_line_today');
				}
				if (feature.line === 'demilitarized-zone')
					add('legend_zone_computed', { type: 'line', line: feature.line });
				break;
			case 'event':
				if (feature.at && feature.symbol) events.set(feature.at, feature.symbol);
				break;
		}
	}
	for (const id of new Set([...stop.places, ...events.keys()])) {
		const place = data.places[id];
		if (!place || !isOn(plate, plate.toPixel(project([place.lon, place.lat])))) continue;
		const symbol = symbolAt(place.kind, events.get(id) ?? null, stop.ports);
		if (!plain.has(symbol)) {
			const key = symbolKey[symbol];
			const known = entries.get(key)?.swatch;
			const before = known?.type === 'symbol' ? known.sides : [];
			// Only a port has a colour of its side.
			const side = symbol === 'port' ? (place.side ?? null) : null;
			add(key, { type: 'symbol', symbol, sides: [...new Set([...before, side])].sort() });
		}
		if (place.uncertain) add('legend_uncertain', { type: 'ring' });
	}
	if (stop.date.to > toDays(BORDERS_UNTIL)) notes.add('legend_borders_1955');
	return {
		entries: [...entries.values()],
		flows: flowScale(sums, plate.width),
		notes: [...notes]
	};
}
