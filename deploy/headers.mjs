/**
 * `node deploy/headers.mjs [folder] [base path]`: writes the table `_headers` that static hosts read (Cloudflare Pages,
 * Netlify and others) into a built site. `npm run build` does it by itself; a base path is for hosts that read one table
 * for the whole host.
 *
 * Hosts join the values of all rules that match, and two policies together are stricter than each: so the pages that may
 * not be framed are named one by one, and no rule with a policy overlaps another.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const EVERYWHERE = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Permissions-Policy':
		'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), usb=(), xr-spatial-tracking=()',
	'Cross-Origin-Opener-Policy': 'same-origin'
};
/** What a page cannot say of itself. The rest of the policy is in each page, with the hashes of its scripts. */
const PAGE = {
	'Content-Security-Policy':
		"frame-ancestors 'none'; object-src 'none'; base-uri 'self'; form-action 'none'",
	'X-Frame-Options': 'DENY'
};
const FRAMED = {
	'Content-Security-Policy': "object-src 'none'; base-uri 'self'; form-action 'none'"
};
/**
 * A worker takes its policy from its own file, not from the page that starts it. Those of the map and the zone are below
 * `_app`, that of the kiosk beside it; other scripts heed their page's policy and not this one.
 */
const CODE = {
	'Content-Security-Policy': "default-src 'none'; script-src 'self'; connect-src 'self'"
};
const SHARED = { 'Access-Control-Allow-Origin': '*' };
const FOREVER = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** Folders without pages, of which other origins (and frames without one) read files. */
const SHARED_FOLDERS = ['_app', 'geojson', 'data', 'oembed', 'poster', 'share'];
const SHARED_FILES = ['story.json', 'embed.js'];

/**
 * @typedef {{ name: string, folder: boolean }} Entry
 * @typedef {{ pattern: string, headers: Record<string, string> }} Rule
 */

/**
 * The rules of a site.
 * @param {(path: string) => Entry[]} list what lies in a folder of the site
 * @returns {Rule[]}
 */
export function hostingRules(list) {
	/** @type {Rule[]} */
	const rules = [{ pattern: '/*', headers: EVERYWHERE }];
	/** @param {string} path of a folder that holds pages, ending in a slash */
	const visit = (path) => {
		const entries = list(path).toSorted((a, b) => (a.name < b.name ? -1 : 1));
		if (entries.some(({ name, folder }) => !folder && name === 'index.html'))
			rules.push({ pattern: path, headers: PAGE });
		for (const { name, folder } of entries) {
			const inside = `${path}${name}`;
			if (!folder) {
				if (name.endsWith('.html')) rules.push({ pattern: inside, headers: PAGE });
				else if (SHARED_FILES.includes(name)) rules.push({ pattern: inside, headers: SHARED });
				else if (name === 'service-worker.js') rules.push({ pattern: inside, headers: CODE });
			} else if (name === 'embed') {
				rules.push({ pattern: `${inside}/*`, headers: { ...FRAMED, ...SHARED } });
			} else if (SHARED_FOLDERS.includes(name)) {
				const policy = name === '_app' ? CODE : {};
				rules.push({ pattern: `${inside}/*`, headers: { ...SHARED, ...policy } });
			} else if (list(`${inside}/`).some((each) => each.folder && each.name === 'embed')) {
				// A language: its pages one by one, since its embed is among them.
				visit(`${inside}/`);
			} else rules.push({ pattern: `${inside}/*`, headers: PAGE });
		}
	};
	visit('/');
	rules.push({ pattern: '/_app/immutable/*', headers: FOREVER });
	return rules;
}

/**
 * @param {Rule[]} rules
 * @param {string} [base] base path, without a slash at its end
 */
export function headersText(rules, base = '') {
	const blocks = rules.map(({ pattern, headers }) =>
		[
			`${base}${pattern}`,
			...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)
		].join('\n')
	);
	return `# Made by deploy/headers.mjs\n${blocks.join('\n')}\n`;
}

/**
 * Writes the table into a built site.
 * @param {string} folder
 * @param {string} [base]
 */
export function writeHeaders(folder, base = '') {
	const rules = hostingRules((path) =>
		readdirSync(join(folder, path), { withFileTypes: true }).map((entry) => ({
			name: entry.name,
			folder: entry.isDirectory()
		}))
	);
	writeFileSync(join(folder, '_headers'), headersText(rules, base));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	writeHeaders(process.argv[2] ?? 'build', (process.argv[3] ?? '').replace(/\/+$/, ''));
}
