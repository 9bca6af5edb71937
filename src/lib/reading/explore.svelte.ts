/** Explore mode of the story's page: the map in the reader's hands, and the way back to the very scene. */
import { tick, type Component, type ComponentProps } from 'svelte';
import type ExplorePanel from '../components/ExplorePanel.svelte';
import type { MapItem } from '../components/map-items.ts';
import { message } from '../i18n/messages.ts';
import type { MapOwner } from '../map/map.ts';
import type { Interaction } from '../scene/scene.ts';
import type { Language } from '../story/types.ts';
import { PATIENCE } from '../wait/patience.ts';
import type { MapDetails } from './page.ts';

export type Choice = Pick<MapItem, 'kind' | 'id'>;

export interface ExploreOptions {
	/** Null while there is no live map. */
	owner: () => MapOwner | null;
	interaction: () => Interaction;
	change: (interaction: Interaction) => void;
	/** Address of the details of what is on the map. */
	details: () => string;
	announce: (text: string) => void;
	language: Language;
	/** Title of the chapter that the story stands in. */
	here: () => string;
}

interface Code {
	Panel: Component<ComponentProps<typeof ExplorePanel>>;
	placeItem: typeof import('../components/map-items.ts').placeItem;
	featureItem: typeof import('../components/map-items.ts').featureItem;
	mapItems: typeof import('../components/map-items.ts').mapItems;
	details: MapDetails;
}

/** What only exploring needs: the panel's code, and what it says of each thing. */
async function load(address: string): Promise<Code> {
	const [panel, items, details] = await Promise.all([
		import('../components/ExplorePanel.svelte'),
		import('../components/map-items.ts'),
		fetch(address).then((response) => {
			if (!response.ok) throw new Error(`${address}: ${response.status}`);
			return response.json() as Promise<MapDetails>;
		})
	]);
	return { Panel: panel.default, ...items, details };
}

export function createExplore(options: ExploreOptions) {
	let code: Code | null = $state.raw(null);
	/** What has been chosen on the map or on the list. */
	let chosen: Choice | null = $state.raw(null);
	/** Where the page stood: what is read meanwhile may scroll it. */
	let stood = 0;
	let loading: Promise<Code> | null = null;
	/** What is needed takes longer than one waits without a word. */
	let waiting = $state(false);

	const highlight = (id: string | null) => {
		const interaction = options.interaction();
		if (id !== interaction.highlighted) options.change({ ...interaction, highlighted: id });
	};
	/** Starts to fetch what exploring needs; a failure is told when it is wanted. */
	const prepare = () => {
		loading ??= load(options.details());
		loading.catch(() => (loading = null));
		return loading;
	};
	const leave = (): boolean => {
		const interaction = options.interaction();
		if (!interaction.exploring) return false;
		chosen = null;
		options.change({ ...interaction, exploring: null, highlighted: null });
		window.scrollTo({ top: stood, behavior: 'instant' });
		options.owner()?.explore(false);
		return true;
	};
	/** Back by a control: says so. */
	const back = (): boolean => {
		if (!leave()) return false;
		options.announce(message(options.language, 'explore_off', { step: options.here() }));
		return true;
	};

	return {
		/** Null until somebody explored. */
		get code() {
			return code;
		},
		get chosen() {
			return chosen;
		},
		get waiting() {
			return waiting;
		},
		prepare: () => void prepare().catch(() => {}),
		/** True once the map is free; false when there is none, or what is needed did not come. */
		async start(): Promise<boolean> {
			const timer = setTimeout(() => {
				waiting = true;
				options.announce(`${message(options.language, 'loading_map')} …`);
			}, PATIENCE);
			try {
				code ??= await prepare();
			} catch {
				options.announce(message(options.language, 'explore_failed'));
				return false;
			} finally {
				clearTimeout(timer);
				waiting = false;
			}
			const owner = options.owner();
			// A second press while the first one waited.
			if (!owner || options.interaction().exploring) return false;
			chosen = null;
			stood = window.scrollY;
			options.change({ ...options.interaction(), exploring: owner.camera() });
			owner.explore(true, {
				onCamera: (camera) => {
					const interaction = options.interaction();
					if (interaction.exploring) options.change({ ...interaction, exploring: camera });
				},
				onExit: () => back()
			});
			options.announce(message(options.language, 'explore_on'));
			await tick();
			return true;
		},
		leave,
		back,
		highlight,
		choose(item: Choice | null) {
			chosen = item;
			highlight(item?.id ?? null);
		},
		/** Something is pointed at; when nothing is, what is chosen stays lit. */
		point: (item: Choice | null) => highlight(item?.id ?? chosen?.id ?? null)
	};
}

export type Explore = ReturnType<typeof createExplore>;
