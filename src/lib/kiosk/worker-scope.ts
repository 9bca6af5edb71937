/**
 * The kiosk's workers (map, zone) live in its own folder, because only there does its service worker answer them. The
 * scripts lie elsewhere on the server; the service worker knows where.
 */

/** The path at which the kiosk asks for a script of the build. */
export const scopedScript = (path: string, base: string): string =>
	path.startsWith(`${base}/_app/`) ? `${base}/kiosk${path.slice(base.length)}` : path;

/** The script that such a path means; null for other paths. */
export const scriptAt = (path: string, base: string): string | null =>
	path.startsWith(`${base}/kiosk/_app/`) ? base + path.slice(base.length + '/kiosk'.length) : null;
