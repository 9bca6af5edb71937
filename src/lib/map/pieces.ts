/**
 * The coast in single pieces. MapLibre joins the bends of a stroke that is much wider than the bends are apart by
 * reaching back beyond the last bend, and that throws spikes into every bay. A piece with two ends and round caps has no
 * bends: many of them together make the very shape that a round brush along the coast would.
 *
 * Every piece paints a disc at both ends, so there must be no more of them than the eye can tell: the coast is made
 * plain first, and what is no coast (borders, the edges of the Korea box) is left out.
 */
import type { FeatureCollection, MultiLineString, Position } from 'geojson';
import { project, unproject, worldSize, type Point } from '../camera/mercator.ts';
import { koreaBox } from '../cartography/ground-box.ts';
import { simplifyLine } from '../poster/simplify.ts';

/** Pixels within which a point may go (LOOK: "simplified by about 2 to 3 px"). */
const TOLERANCE = 2.5;

function* ringsOf({ features }: FeatureCollection): Generator<Position[]> {
	for (const { geometry } of features) {
		if (geometry.type === 'Polygon') yield* geometry.coordinates;
		if (geometry.type === 'MultiPolygon') for (const rings of geometry.coordinates) yield* rings;
	}
}

const edgeKey = ([ax, ay]: Position, [bx, by]: Position): string =>
	`${ax},${ay}` < `${bx},${by}` ? `${ax},${ay} ${bx},${by}` : `${bx},${by} ${ax},${ay}`;

/** Whether an edge runs along the box that divides the finer land from the world. */
function isBoxEdge([ax, ay]: Position, [bx, by]: Position): boolean {
	const [west, south, east, north] = koreaBox;
	return (
		(ax === bx && (ax === west || ax === east)) || (ay === by && (ay === south || ay === north))
	);
}

/** The lines of a set of areas that only one of them has: its coast. */
export function coastOf(collection: FeatureCollection): Position[][] {
	const counts = new Map<string, number>();
	const edges = (ring: readonly Position[], visit: (a: Position, b: Position) => void) => {
		let previous: Position | undefined;
		for (const position of ring) {
			if (previous) visit(previous, position);
			previous = position;
		}
	};
	for (const ring of ringsOf(collection)) {
		edges(ring, (a, b) => {
			const key = edgeKey(a, b);
			counts.set(key, (counts.get(key) ?? 0) + 1);
		});
	}
	const lines: Position[][] = [];
	for (const ring of ringsOf(collection)) {
		let line: Position[] | null = null;
		edges(ring, (a, b) => {
			if (counts.get(edgeKey(a, b)) !== 1 || isBoxEdge(a, b)) {
				line = null;
				return;
			}
			if (!line) {
				line = [a];
				lines.push(line);
			}
			line.push(b);
		});
	}
	return lines;
}

/** A closed line is simplified as two halves, or nothing would be left of it. */
function plain(line: readonly Point[], tolerance: number): Point[] {
	const [first, last] = [line[0], line.at(-1)];
	const closed = first && last && first[0] === last[0] && first[1] === last[1];
	if (!closed) return simplifyLine(line, tolerance);
	const middle = line.length >> 1;
	return [
		...simplifyLine(line.slice(0, middle + 1), tolerance),
		...simplifyLine(line.slice(middle), tolerance).slice(1)
	];
}

/**
 * The coast of some areas, plain enough for a zoom, every two neighbouring positions as a line of their own.
 * An island too small for two of them becomes a dot, which round caps make a disc.
 */
export function coastPieces(
	collection: FeatureCollection,
	zoom: number
): FeatureCollection<MultiLineString> {
	const tolerance = TOLERANCE / worldSize(zoom);
	const coordinates: Position[][] = [];
	for (const line of coastOf(collection)) {
		const points = plain(
			line.map((position) => project([position[0] ?? 0, position[1] ?? 0])),
			tolerance
		).map((point) => unproject(point));
		for (let i = 0; i + 1 < points.length; i++) {
			const from = points[i];
			const to = points[i + 1];
			if (from && to) coordinates.push([from, to]);
		}
	}
	return {
		type: 'FeatureCollection',
		features: [
			{ type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates } }
		]
	};
}
