import { existsSync } from 'node:fs';

/** A file that a Debian package installs, and the package that installs it. */
export interface DebianFile {
	readonly packageName: string;
	readonly path: string;
}

/** Every file outside node_modules that the build reads. */
export const debianFiles = {
	gmt: { packageName: 'gmt', path: '/usr/bin/gmt' },
	shoreline: { packageName: 'gmt-gshhg-full', path: '/usr/share/gmt-gshhg/binned_GSHHS_f.nc' },
	provinceLines: {
		packageName: 'libmagics++-data',
		path: '/usr/share/magics/10m/ne_10m_admin_1_states_provinces_lines.shp'
	},
	elevation: { packageName: 'marble-data', path: '/usr/share/marble/data/maps/earth/srtm/3' },
	states: { packageName: 'qgis-common', path: '/usr/share/qgis/resources/data/world_map.gpkg' }
} as const satisfies Record<string, DebianFile>;

/**
 * Checks that every Debian file is there before any work starts.
 * @throws Error naming each missing package, with the command that installs them all.
 */
export function requireDebianPackages(
	files: readonly DebianFile[] = Object.values(debianFiles),
	exists: (path: string) => boolean = existsSync
): void {
	const missing = files.filter((file) => !exists(file.path));
	if (missing.length === 0) return;
	const names = [...new Set(missing.map((file) => file.packageName))];
	const lines = missing.map((file) => `  ${file.packageName}: ${file.path} is not there`);
	throw new Error(
		`Missing Debian packages:\n${lines.join('\n')}\nInstall with: apt-get install ${names.join(' ')}`
	);
}
