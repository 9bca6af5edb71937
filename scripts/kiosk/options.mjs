/** The command line of `npm run kiosk`. */
import { parseArgs } from 'node:util';

/**
 * @typedef {object} KioskOptions
 * @property {string} site folder of the built site
 * @property {string} query settings for the address, without the question mark
 * @property {boolean} browser false: serve only (another shell opens the browser)
 * @property {string | undefined} profile
 * @property {string[]} flags more flags for Chromium
 * @property {boolean} fixedPort a port that is taken is an error: under another one there would be no offline copy
 */

/**
 * @param {string[]} args
 * @returns {KioskOptions}
 * @throws {Error} for an unknown option, with a sentence
 */
export function parseOptions(args) {
	const { values } = parseArgs({
		args,
		options: {
			site: { type: 'string', default: 'build' },
			query: { type: 'string', default: '' },
			'no-browser': { type: 'boolean', default: false },
			profile: { type: 'string' },
			flag: { type: 'string', multiple: true, default: [] },
			'fixed-port': { type: 'boolean', default: false }
		}
	});
	return {
		site: values.site,
		query: values.query.replace(/^\?/, ''),
		browser: !values['no-browser'],
		profile: values.profile,
		flags: values.flag,
		fixedPort: values['fixed-port']
	};
}

/**
 * The kiosk's address, with the settings given and the heartbeat that is watched.
 * @param {string} origin
 * @param {string} base
 * @param {string} query
 * @param {number} heartbeat seconds
 */
export function kioskAddress(origin, base, query, heartbeat) {
	const settings = new URLSearchParams(query);
	settings.set('heartbeat', String(heartbeat));
	return `${origin}${base}/kiosk/?${settings}`;
}
