/** The land on the locator's globe, as one small path: drawn once, where the page is built. */
import { geoOrthographic, geoPath, type GeoContext } from 'd3-geo';
import type { Geometry } from 'geojson';
import { geojson } from './geodata.ts';

/** Points nearer than this are left out, in units of the globe. */
const NEAR = 1.1;
/** Rings smaller than this are left out, in square units. */
const SMALL = 1.4;

type Point = [number, number];

function areaOf(ring: readonly Point[]): number {
	return Math.abs(
		ring.reduce((sum, [x, y], i) => {
			const [nextX, nextY] = ring[(i + 1) % ring.length] as Point;
			return sum + x * nextY - nextX * y;
		}, 0) / 2
	);
}

/** RFC 7946 runs rings the other way than d3-geo reads them. */
function turned(geometry: Geometry): Geometry {
	switch (geometry.type) {
		case 'Polygon':
			return { ...geometry, coordinates: geometry.coordinates.map((ring) => ring.toReversed()) };
		case 'MultiPolygon':
			return {
				...geometry,
				coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.toReversed()))
			};
		default:
			return geometry;
	}
}

/**
 * Land of 1955 seen from space, as SVG path data in a square of `size`, in tenths of its unit.
 * @param centre what the globe is turned to, in degrees
 */
export function locatorLand(
	centre: { lon: number; lat: number },
	size: number,
	radius: number
): string {
	const projection = geoOrthographic()
		.rotate([-centre.lon, -centre.lat])
		.scale(radius)
		.translate([size / 2, size / 2])
		.clipAngle(90);
	const rings: Point[][] = [];
	const context: GeoContext = {
		beginPath: () => undefined,
		moveTo: (x, y) => void rings.push([[x, y]]),
		lineTo: (x, y) => {
			const ring = rings.at(-1);
			const last = ring?.at(-1);
			if (ring && last && Math.hypot(x - last[0], y - last[1]) >= NEAR) ring.push([x, y]);
		},
		arc: () => undefined,
		closePath: () => undefined
	};
	const draw = geoPath(projection, context);
	for (const feature of geojson('world-light.geojson').features) draw(turned(feature.geometry));
	return rings
		.filter((ring) => ring.length > 2 && areaOf(ring) > SMALL)
		.map(pathOf)
		.join('');
}

/** Steps from point to point, in tenths, are shorter than the points themselves. */
function pathOf(ring: readonly Point[]): string {
	const tenths = ring.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const);
	return `${tenths
		.map(([x, y], i) => {
			const before = tenths[i - 1];
			return before ? `${x - before[0]} ${y - before[1]}`.replace(' -', '-') : `M${x} ${y}l`;
		})
		.join(' ')
		.replaceAll(' -', '-')
		.replace('l ', 'l')}z`;
}
