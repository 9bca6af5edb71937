/** Features of the ground as lines and rings in pixels: projected, simplified, cut to the picture. */
import type { Feature, FeatureCollection, Position } from 'geojson';
import type { Projector } from '../camera/camera.ts';
import type { Point } from '../camera/mercator.ts';
import { clipLine, clipRing, type Box } from './clip.ts';
import { ringArea, simplifyLine, simplifyRing } from './simplify.ts';

export interface Drawing {
	projector: Projector;
	/** What is kept, in pixels. */
	box: Box;
	/** Pixels within which a point may go. */
	tolerance: number;
	/** Square pixels: smaller rings are left out. */
	speck: number;
}

export interface Lines {
	rings: Point[][];
	lines: Point[][];
}

const keyOf = (position: Position) => `${position[0]},${position[1]}`;

/** How many rings meet in each position. Where the number changes along a ring, a border begins or ends. */
export type Meetings = ReadonlyMap<string, number>;

export function meetingsOf(collections: readonly FeatureCollection[]): Meetings {
	const meetings = new Map<string, number>();
	for (const { features } of collections) {
		for (const feature of features) {
			for (const ring of ringsOf(feature)) {
				for (const position of ring.slice(1)) {
					const key = keyOf(position);
					meetings.set(key, (meetings.get(key) ?? 0) + 1);
				}
			}
		}
	}
	return meetings;
}

function ringsOf({ geometry }: Feature): Position[][] {
	if (geometry.type === 'Polygon') return geometry.coordinates;
	return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

function linesOf({ geometry }: Feature): Position[][] {
	if (geometry.type === 'LineString') return [geometry.coordinates];
	return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}

/** Shifts, in pixels, of the copies of the world that reach into the box. */
function copies({ projector, box }: Drawing): number[] {
	const { worldSize, origin } = projector;
	return [-1, 0, 1].flatMap((copy) => {
		const left = origin[0] + copy * worldSize;
		return left < box.right && left + worldSize > box.left ? [copy * worldSize] : [];
	});
}

function projected(positions: readonly Position[], { projector }: Drawing, shift: number): Point[] {
	return positions.map((position): Point => {
		const [x, y] = projector([position[0] ?? 0, position[1] ?? 0]);
		return [x + shift, y];
	});
}

/** Whether anything of the points may lie in the box. */
function touches(points: readonly Point[], box: Box): boolean {
	let left = Infinity;
	let right = -Infinity;
	let top = Infinity;
	let bottom = -Infinity;
	for (const [x, y] of points) {
		if (x < left) left = x;
		if (x > right) right = x;
		if (y < top) top = y;
		if (y > bottom) bottom = y;
	}
	return left < box.right && right > box.left && top < box.bottom && bottom > box.top;
}

/** All that is drawn of some features. */
export function drawn(features: readonly Feature[], meetings: Meetings, drawing: Drawing): Lines {
	const { box, tolerance, speck } = drawing;
	const result: Lines = { rings: [], lines: [] };
	for (const shift of copies(drawing)) {
		for (const feature of features) {
			for (const positions of ringsOf(feature)) {
				const open = positions.slice(1);
				const points = projected(open, drawing, shift);
				if (!touches(points, box) || ringArea(points) < speck) continue;
				const count = (index: number) => {
					const position = open[(index + open.length) % open.length];
					return position ? (meetings.get(keyOf(position)) ?? 0) : 0;
				};
				const anchor = (index: number) =>
					count(index) > count(index - 1) || count(index) > count(index + 1);
				const ring = clipRing(simplifyRing(points, anchor, tolerance), box);
				if (ring.length > 2) result.rings.push(ring);
			}
			for (const positions of linesOf(feature)) {
				const points = projected(positions, drawing, shift);
				if (!touches(points, box)) continue;
				result.lines.push(...clipLine(simplifyLine(points, tolerance), box));
			}
		}
	}
	return result;
}
