/**
 * Which folder may import which, and why; DESIGN "Layout" as a table. The lint rule beside this file
 * enforces it. A new folder under src/lib gets its line here.
 */

/** @typedef {{ may: string[], why: string }} Folder `may`: folders under src/lib, besides i18n */

const GROUND = ['story', 'geo', 'camera'];
const DRAWN = [...GROUND, 'fonts', 'scene', 'cartography', 'overlay', 'poster'];

/** @type {Record<string, Folder>} */
export const FOLDERS = {
	story: {
		may: [],
		why: 'the story is the vocabulary of everything else, so it imports nothing of ours'
	},
	geo: { may: ['story'], why: 'geometry is pure and knows neither scene nor map' },
	camera: { may: ['story', 'geo'], why: 'the camera is pure mathematics, usable without a map' },
	fonts: { may: [], why: 'the fonts are generated; measuring a word needs nothing of ours' },
	scene: {
		may: GROUND,
		why: 'the scene is a pure function of the position; it does not know who draws it'
	},
	cartography: {
		may: [...GROUND, 'fonts', 'scene'],
		why: 'the style is a function of a palette and a language; it holds no map'
	},
	overlay: {
		may: [...GROUND, 'fonts', 'scene', 'cartography'],
		why: 'the overlay turns a scene into shapes; both the live map and the drawn map use it'
	},
	poster: {
		may: [...GROUND, 'fonts', 'scene', 'cartography', 'overlay'],
		why: 'the drawn map must work without a browser, so it knows no map, page or component'
	},
	map: {
		may: DRAWN,
		why: 'the map draws the scene it is given; where that comes from is not its business'
	},
	scroll: {
		may: DRAWN,
		why: 'scroll turns scrolling into a position and never touches the map; the route joins them'
	},
	wait: { may: [], why: 'how long one waits without a word is a matter of time alone' },
	plate: {
		may: [...DRAWN, 'map', 'wait'],
		why: 'the plate joins the live ground and what lies above it; where its scene comes from is not its business'
	},
	components: {
		may: [...DRAWN, 'styles', 'wait'],
		why: 'components know the story, not the map'
	},
	reading: {
		may: [...DRAWN, 'map', 'components', 'plate', 'scroll', 'styles', 'wait'],
		why: 'the parts of the story’s page; the route joins them'
	},
	kiosk: {
		may: [...DRAWN, 'components', 'plate'],
		why: 'the kiosk produces positions; the route gives them to the map'
	},
	embed: {
		may: [...DRAWN, 'components', 'plate', 'scroll', 'wait'],
		why: 'the embed produces positions; the route gives them to the map'
	},
	styles: { may: [], why: 'style sheets import nothing but style sheets' },
	server: {
		may: [...DRAWN, 'plate', 'embed', 'components', 'reading'],
		why: 'the reader of the content runs at build time, without map or page'
	},
	i18n: { may: ['story'], why: 'messages are used everywhere, so they may depend on little' }
};

/**
 * Packages that have one owner. `types`: other folders that may import their types.
 * @type {Record<string, { owner: string, types: string[], why: string }>}
 */
export const PACKAGES = {
	'maplibre-gl': {
		owner: 'map',
		types: ['cartography', 'plate', 'kiosk', 'e2e'],
		why: 'there is one map and one writer of it'
	},
	scrollama: {
		owner: 'scroll',
		types: [],
		why: 'its events are hints that only src/lib/scroll knows how to read'
	}
};

/** Folders whose code must also run in Node and give the same answer each time. */
export const PURE = ['story', 'geo', 'camera', 'scene', 'cartography', 'overlay', 'poster'];

export const BROWSER_GLOBALS = [
	'window',
	'document',
	'navigator',
	'fetch',
	'location',
	'history',
	'localStorage',
	'sessionStorage',
	'matchMedia',
	'requestAnimationFrame',
	'devicePixelRatio',
	'innerWidth',
	'innerHeight',
	'self',
	'XMLHttpRequest',
	'IntersectionObserver',
	'ResizeObserver'
];
