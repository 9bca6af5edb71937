/** On which bank a place is named: a name across a border says that the place lies in the other state. */
import { project } from '../camera/mercator.ts';
import type { Stop } from '../scene/story.ts';
import type { Place, PlaceKind } from '../story/types.ts';
import { plateOn, stretches } from './in-view.ts';
import type { LabelContext } from './label-items.ts';
import type { Pixel } from './line.ts';
import { LINE_MIN_ZOOM } from './line-zoom.ts';

type Line = readonly Pixel[];

/** On a border, and so on no bank: bridges and dams; the Joint Security Area, and where the demarcation line ends. */
const onBorders: readonly PlaceKind[] = ['crossing', 'dam', 'landmark'];

/** On a bank, but their points are less exact than the river, and lie beyond it: a Chinese village, a Korean town. */
const astray: readonly string[] = ['changdian_hekou', 'hyesan'];

/** Pixels from a border beyond which nobody looks for a place on its other side. */
const NEAR = 60;

const turn = (a: Pixel, b: Pixel, c: Pixel) =>
	(b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0;

/** Whether a line lies between two points: the straight way crosses it an odd number of times. */
export function divided(line: Line, from: Pixel, to: Pixel): boolean {
	let odd = false;
	for (let i = 1; i < line.length; i++) {
		const a = line[i - 1] as Pixel;
		const b = line[i] as Pixel;
		if (turn(from, to, a) !== turn(from, to, b) && turn(a, b, from) !== turn(a, b, to)) odd = !odd;
	}
	return odd;
}

/** For a place of a step, whether a point on the plate lies across a border from it. */
export function acrossFrom(
	{ view, data, story }: LabelContext,
	stop: Stop
): (place: Place) => ((point: Pixel) => boolean) | undefined {
	// Where a name is wider than Korea, it has no side.
	if (view.camera.zoom < LINE_MIN_ZOOM) return () => undefined;
	const draws = (...lines: string[]) =>
		stop.layers.some(({ feature }) => lines.includes(story.features[feature]?.line ?? ''));
	const box = plateOn(view);
	const seen = (line: Line) => stretches(line, box).map((each) => each.map(view.toPixel));
	const rivers = seen(data.border);
	// Where both are drawn, the line of the truce is the later.
	const korea = draws('demarcation-line', 'demilitarized-zone')
		? seen(data.demarcation)
		: draws('parallel-38')
			? seen(data.parallel)
			: [];
	return (place) => {
		const strayed = astray.includes(place.id);
		if (onBorders.includes(place.kind) && !strayed) return undefined;
		const home = view.toPixel(project([place.lon, place.lat]));
		const near = (lines: readonly Line[]) =>
			lines.some((line) =>
				line.some(
					([x, y]) => Math.max(Math.abs(x - home[0]), Math.abs(y - home[1])) < NEAR * view.scale
				)
			);
		let borders: (readonly Line[])[] | undefined;
		return (point) => {
			// Most names are never asked.
			borders ??= [rivers, korea].filter(near);
			return borders.some((lines) => {
				const crossed = lines.filter((line) => divided(line, home, point)).length % 2 === 1;
				return crossed !== (strayed && lines === rivers);
			});
		};
	};
}
