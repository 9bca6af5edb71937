/** Whether any screen is lit, as the kernel knows it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CONNECTORS = '/sys/class/drm';

/**
 * A screen that its own button switched off leaves its connector, or stands there dark: a page then draws nothing, and that
 * is no fault.
 * @param {string} [folder]
 * @returns {boolean | null} null where the kernel has no connectors to tell of (other systems, some drivers)
 */
export function isAnyScreenOn(folder = CONNECTORS) {
	/** @param {string} connector @param {string} name */
	const read = (connector, name) => {
		try {
			return readFileSync(join(folder, connector, name), 'utf8').trim();
		} catch {
			return null;
		}
	};
	/** @type {string[]} */
	let connectors;
	try {
		connectors = readdirSync(folder).filter((name) => /^card\d+-/.test(name));
	} catch {
		return null;
	}
	const known = connectors.filter((name) => read(name, 'status') !== null);
	if (known.length === 0) return null;
	return known.some(
		(name) =>
			read(name, 'status') === 'connected' &&
			read(name, 'enabled') !== 'disabled' &&
			(read(name, 'dpms') ?? 'On') === 'On'
	);
}
