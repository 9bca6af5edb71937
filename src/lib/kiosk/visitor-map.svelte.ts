/** What a visitor does with the map itself: moves it, points at something, widens the zone. Gone when the visitor is. */
import { untrack } from 'svelte';
import type { Camera } from '../camera/camera.ts';
import type { Nudge } from '../camera/nudge.ts';
import { ZONE_WIDTH } from '../components/zone-width.ts';
import { createZone, type Zone } from '../plate/zone.svelte.ts';
import type { NamedPoint } from '../plate/zone-at-width.ts';
import type { Interaction } from '../scene/scene.ts';
import type { KioskEvent } from './events.ts';
import type { KioskState } from './state.ts';

export const untouched: Interaction = { zoneHalfWidth: null, highlighted: null, exploring: null };

/** The map's owner, as far as exploring needs it. */
export interface Explorer {
	camera(): Camera;
	explore(
		on: boolean,
		callbacks?: { onCamera: (camera: Camera) => void; onExit: () => void }
	): void;
	nudge(way: Nudge): void;
}

export interface VisitorMap {
	interaction: Interaction;
	/** Set by the plate once the map stands; null when it goes. */
	explorer: Explorer | null;
	readonly zone: Zone;
	/** The zone's rings at the visitor's width; null for the agreed one. */
	readonly zoneRings: NonNullable<Zone['answer']>['rings'] | null;
	changeZone(halfWidth: number): void;
}

/** Call it while a component is made: it follows the state until the component goes. */
export function createVisitorMap(
	state: () => KioskState,
	send: (event: KioskEvent) => void,
	geodata: string,
	places: readonly NamedPoint[]
): VisitorMap {
	let interaction: Interaction = $state.raw(untouched);
	let explorer: Explorer | null = $state.raw(null);
	const zone = createZone(geodata, places);
	const exploring = $derived(state().exploring);
	const isFilm = $derived(state().mode === 'attract');

	// The map is an outside thing: it is given to the visitor and taken back as the state says.
	$effect(() => {
		const owner = explorer;
		if (!owner || !exploring) return;
		untrack(() => (interaction = { ...interaction, exploring: owner.camera() }));
		owner.explore(true, {
			onCamera: (camera) => {
				if (exploring) interaction = { ...interaction, exploring: camera };
			},
			onExit: () => send({ type: 'explore', on: false })
		});
		return () => {
			owner.explore(false);
			interaction = { ...untrack(() => interaction), exploring: null };
		};
	});
	$effect(() => {
		if (!isFilm) return;
		interaction = untouched;
		// Few widen the zone: its worker, with the geodata that it holds, is not kept for the next.
		zone.stop();
	});
	$effect(() => () => zone.stop());

	return {
		get interaction() {
			return interaction;
		},
		set interaction(next) {
			interaction = next;
		},
		get explorer() {
			return explorer;
		},
		set explorer(next) {
			explorer = next;
		},
		zone,
		get zoneRings() {
			return interaction.zoneHalfWidth === null ? null : (zone.answer?.rings ?? null);
		},
		changeZone(halfWidth) {
			const agreed = halfWidth === ZONE_WIDTH.agreed;
			interaction = { ...interaction, zoneHalfWidth: agreed ? null : halfWidth };
			if (!agreed) zone.ask(halfWidth);
		}
	};
}
