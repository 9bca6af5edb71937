/** What has to be written to the map so that it shows the next scene: differences only. */
import type { FilterSpecification } from 'maplibre-gl';
import type { Camera } from '../camera/camera.ts';
import { groundLayers, type GroundOptions, type GroundState } from '../cartography/ground.ts';
import type { GroundDetail } from '../cartography/ground-detail.ts';
import { groundEpoch } from '../cartography/ground-dates.ts';
import { filterOf } from '../cartography/style-filter.ts';
import { paintOf, styleIds } from '../cartography/style.ts';

/** What the map shows now. */
export interface Shown extends GroundOptions {
	detail: GroundDetail;
	/** Null when it is not known: the reader moved the map, or it was just made. */
	camera: Camera | null;
}

export type Write =
	| { kind: 'paint'; layer: string; name: string; value: unknown }
	| { kind: 'filter'; layer: string; filter: FilterSpecification | null }
	| { kind: 'camera'; camera: Camera };

/** The part of the map that writes go to. */
export interface WritableMap {
	setPaintProperty(layer: string, name: string, value: unknown): unknown;
	setFilter(layer: string, filter: FilterSpecification | null): unknown;
	jumpTo(options: { center: [number, number]; zoom: number }): unknown;
	/** Draws at once instead of in the next frame. */
	redraw(): unknown;
}

const equal = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const sameGround = (a: GroundState, b: GroundState) =>
	a.truce === b.truce && groundEpoch(a.day) === groundEpoch(b.day);

const sameCamera = (a: Camera | null, b: Camera) =>
	a !== null && a.lon === b.lon && a.lat === b.lat && a.zoom === b.zoom;

/**
 * Paint values and filters that differ between two states of the ground, for the layers that the map has. While
 * scrolling this is at most one constant opacity a frame for each piece of land that changes hands.
 */
export function groundWrites(
	before: GroundOptions,
	after: GroundOptions & { detail: GroundDetail }
): Write[] {
	if (before.palette === after.palette && sameGround(before.ground, after.ground)) return [];
	const old = groundLayers(before);
	const writes: Write[] = [];
	groundLayers(after).forEach((layer, index) => {
		const previous = old[index];
		if (previous?.id !== layer.id) throw new Error('The table of the ground is always the same');
		const paintBefore = paintOf(previous);
		const changed = Object.entries(paintOf(layer)).filter(
			([name, value]) => !equal(paintBefore[name], value)
		);
		const filterBefore = previous.kind === 'background' ? undefined : filterOf(previous.where);
		const filter = layer.kind === 'background' ? undefined : filterOf(layer.where);
		const newFilter = !equal(filterBefore, filter);
		const ids =
			layer.kind === 'background' ? [layer.id] : styleIds(layer, after.detail).map(({ id }) => id);
		for (const id of ids) {
			for (const [name, value] of changed) writes.push({ kind: 'paint', layer: id, name, value });
			if (newFilter) writes.push({ kind: 'filter', layer: id, filter: filter ?? null });
		}
	});
	return writes;
}

/** Everything that differs, the camera last. */
export function sceneWrites(before: Shown, after: Shown & { camera: Camera }): Write[] {
	const writes = groundWrites(before, after);
	if (!sameCamera(before.camera, after.camera))
		writes.push({ kind: 'camera', camera: after.camera });
	return writes;
}

/**
 * Writes, and draws when the camera moved: what lies above the ground is painted in this very frame, and the two must
 * never part by one.
 */
export function applyWrites(map: WritableMap, writes: readonly Write[]): void {
	for (const write of writes) {
		switch (write.kind) {
			case 'paint':
				map.setPaintProperty(write.layer, write.name, write.value);
				break;
			case 'filter':
				map.setFilter(write.layer, write.filter);
				break;
			case 'camera': {
				const { lon, lat, zoom } = write.camera;
				map.jumpTo({ center: [lon, lat], zoom });
				break;
			}
		}
	}
	if (writes.some(({ kind }) => kind === 'camera')) map.redraw();
}
