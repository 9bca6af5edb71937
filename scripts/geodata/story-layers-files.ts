/** The text of story-layers.geojson and places.geojson, as a function of the content. */
import type { Feature } from 'geojson';
import * as v from 'valibot';
import { buildFeature } from '../../src/lib/geo/features.ts';
import { Report } from '../../src/lib/server/report.ts';
import { readTable } from '../../src/lib/server/tables.ts';
import * as schema from '../../src/lib/story/schema.ts';
import type { Place, Table } from '../../src/lib/story/types.ts';

interface Metadata {
	title: string;
	licence: string;
	credit: string;
	precision: string;
	/** Where what is drawn comes from. */
	source: string;
	generator: string;
}

const generator = 'npm run geodata:story';

/**
 * @param read the text of a file below src/content
 * @returns file texts by name, the same bytes for the same content
 * @throws Error when the content is not valid, or a feature cannot be built
 */
export function storyFiles(read: (path: string) => string): Record<string, string> {
	const list = v.parse(v.array(schema.place), JSON.parse(read('places/places.json')));
	const features = v.parse(v.array(schema.feature), JSON.parse(read('features/features.json')));
	const places = Object.fromEntries(list.map((place) => [place.id, place]));
	const tables = readTables(read, [
		...new Set(features.flatMap((item) => (item.kind === 'donor' ? [item.table] : [])))
	]);
	return {
		'story-layers.geojson': collection(
			{
				title: 'Story layers: fronts, movements, messages, journeys, aid, areas, events',
				licence: 'CC0-1.0; CC BY 4.0',
				credit: 'Across the Yalu; GeoNames',
				precision:
					'Schematic unless a feature says otherwise: built from places that a claim names, not surveyed',
				source: 'Of each feature: the claim of the story that it shows',
				generator
			},
			features.flatMap((feature) => buildFeature(feature, places, tables))
		),
		'places.geojson': collection(
			{
				title: 'Places of the story',
				licence: 'CC BY 4.0',
				credit: 'GeoNames; Wikipedia; Global Energy Monitor; own estimates',
				precision: 'precision_km of each place: the radius within which it lies',
				source: 'Of each place: where its position comes from',
				generator
			},
			list.map(placeFeature)
		)
	};
}

function readTables(
	read: (path: string) => string,
	needed: readonly string[]
): Record<string, Table> {
	const definitions = v.parse(v.array(schema.table), JSON.parse(read('tables/tables.json')));
	const report = new Report();
	const tables = definitions
		.filter(({ id }) => needed.includes(id))
		.map((definition) => {
			const file = `tables/${definition.file}`;
			return readTable({ [file]: read(file) }, definition, report);
		});
	report.throwIfAny();
	return Object.fromEntries(tables.flatMap((table) => (table ? [[table.id, table]] : [])));
}

function placeFeature(place: Place): Feature {
	const { id, name, now, kind, side, uncertain, precision_km, coordinate_source, lon, lat } = place;
	const round = (value: number) => Math.round(value * 1e4) / 1e4;
	return {
		type: 'Feature',
		properties: {
			id,
			name: name.en,
			...(now?.en ? { now: now.en } : {}),
			kind,
			...(side ? { side } : {}),
			...(uncertain ? { uncertain } : {}),
			precision_km,
			source: coordinate_source
		},
		geometry: { type: 'Point', coordinates: [round(lon), round(lat)] }
	};
}

/** One feature a line, the metadata in front. */
function collection(metadata: Metadata, features: readonly Feature[]): string {
	const lines = features.map(({ properties, geometry }) =>
		JSON.stringify({ type: 'Feature', properties, geometry })
	);
	return `{"type":"FeatureCollection","metadata":${JSON.stringify(metadata)},"features":[\n${lines.join(',\n')}\n]}\n`;
}
