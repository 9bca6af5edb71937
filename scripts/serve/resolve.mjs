/** From the path of an address to a file below a folder, and never to one outside it. */
import { realpath, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';

/**
 * @typedef {{ kind: 'file', file: string, path: string, size: number, modified: number }
 *   | { kind: 'redirect', to: string }
 *   | { kind: 'missing' }} Resolved
 * `path` is the address path below the base; `modified` is in milliseconds since 1970.
 */

/**
 * The address path below the base, decoded; `null` when it is malformed, hidden or outside the base.
 * @param {string} pathname still percent-encoded, without the query
 * @param {string} base empty, or with a leading and without a trailing slash
 * @returns {string | null}
 */
export function pathBelow(pathname, base) {
	let path;
	try {
		path = decodeURIComponent(pathname);
	} catch {
		return null;
	}
	if (!path.startsWith(`${base}/`)) return null;
	path = path.slice(base.length);
	// `.` opens hidden files and `..` the folder above; `//` would make a redirect leave the site.
	if (path.includes('\0') || path.includes('\\') || path.includes('//')) return null;
	if (path.split('/').some((part) => part.startsWith('.') && part !== '.well-known')) return null;
	return path;
}

/** @param {string} file */
async function statOrNull(file) {
	return stat(file).catch(() => null);
}

/**
 * @param {string} root folder that is served, absolute and free of symbolic links
 * @param {string} base
 * @param {string} pathname still percent-encoded, without the query
 * @returns {Promise<Resolved>}
 */
export async function resolvePath(root, base, pathname) {
	if (base && (pathname === base || pathname === '/')) return { kind: 'redirect', to: `${base}/` };
	const path = pathBelow(pathname, base);
	if (path === null) return { kind: 'missing' };

	const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
	const found = await statOrNull(file);
	if (found?.isDirectory()) {
		const page = await statOrNull(join(file, 'index.html'));
		return page?.isFile() ? { kind: 'redirect', to: `${pathname}/` } : { kind: 'missing' };
	}
	if (!found?.isFile()) return { kind: 'missing' };

	// The last word on traversal: a symbolic link may point anywhere.
	const real = await realpath(file).catch(() => null);
	if (!real?.startsWith(resolve(root) + sep)) return { kind: 'missing' };
	return { kind: 'file', file, path, size: found.size, modified: found.mtimeMs };
}
