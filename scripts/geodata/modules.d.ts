declare module 'mapshaper' {
	const mapshaper: {
		applyCommands(
			commands: string,
			inputs: Record<string, string | object>
		): Promise<Record<string, string | Uint8Array>>;
	};
	export default mapshaper;
}

declare module 'd3-geo-projection' {
	import type { FeatureCollection } from 'geojson';
	import type { GeoProjection } from 'd3-geo';
	export function geoProject(
		object: FeatureCollection,
		projection: GeoProjection
	): FeatureCollection;
}
