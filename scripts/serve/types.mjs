/** What a file is, by the end of its name. No dependency: the kiosk carries this folder on a stick. */

const TYPES = new Map([
	['.html', 'text/html; charset=utf-8'],
	['.css', 'text/css; charset=utf-8'],
	['.js', 'text/javascript; charset=utf-8'],
	['.mjs', 'text/javascript; charset=utf-8'],
	['.json', 'application/json; charset=utf-8'],
	['.map', 'application/json; charset=utf-8'],
	['.geojson', 'application/geo+json; charset=utf-8'],
	['.webmanifest', 'application/manifest+json; charset=utf-8'],
	['.txt', 'text/plain; charset=utf-8'],
	['.md', 'text/markdown; charset=utf-8'],
	['.csv', 'text/csv; charset=utf-8'],
	['.xml', 'application/xml; charset=utf-8'],
	['.svg', 'image/svg+xml; charset=utf-8'],
	['.png', 'image/png'],
	['.jpg', 'image/jpeg'],
	['.jpeg', 'image/jpeg'],
	['.webp', 'image/webp'],
	['.avif', 'image/avif'],
	['.ico', 'image/x-icon'],
	['.woff2', 'font/woff2'],
	['.woff', 'font/woff'],
	['.ttf', 'font/ttf'],
	['.pbf', 'application/x-protobuf'],
	['.wasm', 'application/wasm'],
	['.pdf', 'application/pdf'],
	['.zip', 'application/zip']
]);

/** Formats that are compressed already, or too small to gain from it. */
const PACKED = new Set([
	'.png',
	'.jpg',
	'.jpeg',
	'.webp',
	'.avif',
	'.woff2',
	'.woff',
	'.pdf',
	'.zip'
]);

/** Pages stay with their own origin; a sandboxed frame has an opaque one and must still get the rest. */
const OWN_ORIGIN_ONLY = new Set(['.html', '.txt', '.md', '.xml', '.pdf', '.zip', '']);

/**
 * @param {string} path a file path or an address path
 * @returns {string} the extension in lower case with its dot, or an empty string
 */
function extension(path) {
	return /\.[^./\\]+$/.exec(path)?.[0].toLowerCase() ?? '';
}

/**
 * The `content-type` of a file.
 * @param {string} path
 */
export function contentType(path) {
	return TYPES.get(extension(path)) ?? 'application/octet-stream';
}

/**
 * Whether brotli or gzip makes the file smaller.
 * @param {string} path
 */
export function isCompressible(path) {
	return TYPES.has(extension(path)) && !PACKED.has(extension(path));
}

/**
 * Whether a page of another (or an opaque) origin may load the file: code, geodata, fonts, pictures.
 * @param {string} path address path below the base, for example `/_app/immutable/entry/start.js`
 */
export function isShared(path) {
	return path.startsWith('/_app/') || !OWN_ORIGIN_ONLY.has(extension(path));
}
