import type { Feature, FeatureCollection, Position } from 'geojson';
import { linesOf, pointsOf, polygonsOf } from './geometry.ts';
import { signedArea } from './layer.ts';

/** What can be wrong with a written layer, after RFC 7946 and this project's own rules. */
export const problems = {
	notACollection: 'is not a FeatureCollection with features',
	emptyGeometry: 'has a feature without geometry',
	position: 'has a position that is not longitude and latitude in degrees',
	decimals: 'has more decimals than its layer may have',
	shortLine: 'has a line of fewer than two positions',
	openRing: 'has a ring that is not closed or has fewer than four positions',
	winding: 'has a ring wound against the right-hand rule',
	antimeridian: 'has an edge that crosses the antimeridian',
	metadata: 'lacks a member of its metadata'
} as const;

export type Problem = keyof typeof problems;

const metadataMembers = ['title', 'licence', 'credit', 'precision', 'source', 'generator'];

/** Decimals with which a number is written. */
const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;

function checkLine(line: Position[], decimals: number): Problem[] {
	const found: Problem[] = [];
	line.forEach((position, index) => {
		const [longitude = NaN, latitude = NaN] = position;
		if (position.length !== 2 || !(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 90))
			found.push('position');
		if (position.some((value) => decimalsOf(value) > decimals)) found.push('decimals');
		const previous = line[index - 1]?.[0];
		if (previous !== undefined && Math.abs(previous - longitude) > 180) found.push('antimeridian');
	});
	return found;
}

function checkRing(ring: Position[], outer: boolean, decimals: number): Problem[] {
	const found = checkLine(ring, decimals);
	if (ring.length < 4 || String(ring[0]) !== String(ring.at(-1))) found.push('openRing');
	if (signedArea(ring) > 0 !== outer) found.push('winding');
	return found;
}

function checkFeature(item: Feature, decimals: number): Problem[] {
	const polygons = polygonsOf([item]);
	const lines = linesOf([item]);
	const points = pointsOf([item]);
	if (polygons.length + lines.length + points.length === 0) return ['emptyGeometry'];
	return [
		...points.flatMap((point) => checkLine([point], decimals)),
		...polygons.flatMap((rings) =>
			rings.flatMap((ring, index) => checkRing(ring, index === 0, decimals))
		),
		...lines.flatMap((line) => {
			const found = checkLine(line, decimals);
			return line.length < 2 ? [...found, 'shortLine' as const] : found;
		})
	];
}

/** All problems of a layer, each named once; none when it is sound. */
export function checkLayer(
	layer: FeatureCollection & { metadata?: Record<string, unknown> },
	decimals = 5
): Problem[] {
	if (layer.type !== 'FeatureCollection' || !layer.features?.length) return ['notACollection'];
	const found = layer.features.flatMap((item) => checkFeature(item, decimals));
	const { metadata = {} } = layer;
	if (metadataMembers.some((member) => typeof metadata[member] !== 'string' || !metadata[member]))
		found.push('metadata');
	return [...new Set(found)];
}
