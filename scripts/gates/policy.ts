/** Every page carries the security policy of docs/decisions/0007-security-policy.md, once, and before what it rules. */
import { createHash } from 'node:crypto';
import { pagesOf, type Site } from './site.ts';

const META = /<meta\s+http-equiv="content-security-policy"\s+content="([^"]*)"\s*\/?>/gi;
const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/g;
/** What a page could do before its policy stands. */
const RULED = /<(?:script|style|img|iframe|object|embed|base|link[^>]*rel="stylesheet")\b/i;

/** What a directive must be, whatever the page. */
const FIXED: Record<string, string> = {
	'default-src': "'none'",
	'object-src': "'none'",
	'base-uri': "'self'",
	'form-action': "'none'",
	'connect-src': "'self'",
	'img-src': "'self' data:",
	'font-src': "'self'",
	'frame-src': "'self'",
	'manifest-src': "'self'",
	'style-src-attr': "'unsafe-inline'"
};

const directivesOf = (policy: string): Map<string, string> =>
	new Map(
		policy.split(';').map((directive) => {
			const [name = '', ...values] = directive.trim().split(/\s+/);
			return [name, values.join(' ')];
		})
	);

/** A script that is run, and not data that a script reads. */
const isRun = (attributes: string) =>
	!/\ssrc=/.test(attributes) && !/\stype="application\/(?:ld\+)?json"/.test(attributes);

const hashOf = (script: string) =>
	`'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** @returns one line for each fault of a page */
function faultsOf(page: string, markup: string): string[] {
	const [first, ...others] = markup.matchAll(META);
	if (!first) return ['no policy'];
	const faults = others.length > 0 ? ['more than one policy'] : [];
	if (RULED.test(markup.slice(0, first.index))) faults.push('something stands before the policy');
	const directives = directivesOf(first[1] ?? '');
	const expect = (name: string, wanted: string) => {
		const found = directives.get(name);
		if (found !== wanted) faults.push(`${name} ${found ?? 'is missing'}, expected ${wanted}`);
	};
	for (const [name, wanted] of Object.entries(FIXED)) expect(name, wanted);
	// In a frame that a host has sandboxed the map's worker has no address of this origin.
	expect('worker-src', page.includes('/embed/') ? "'self' data:" : "'self'");

	/** This origin, and hashes of what stands in the page. */
	const strictSources = (name: string): string[] => {
		const sources = (directives.get(name) ?? '').split(' ');
		for (const source of sources)
			if (source !== "'self'" && !/^'sha256-[\w+/=]+'$/.test(source))
				faults.push(`${name} ${source || 'is missing'}`);
		return sources;
	};
	const sheets = strictSources('style-src');
	// A drawing's own `style` is markup of the page all the same.
	for (const [, sheet = ''] of markup.matchAll(STYLE))
		if (!sheets.includes(hashOf(sheet)))
			faults.push('a style sheet is not the one whose hash the policy has');
	const sources = strictSources('script-src');
	for (const [, attributes = '', script = ''] of markup.matchAll(SCRIPT))
		if (isRun(attributes) && !sources.includes(hashOf(script)))
			faults.push('a script is not the one whose hash the policy has');
	return faults;
}

/** @returns one line for each fault */
export const loosePolicies = (site: Site): string[] =>
	pagesOf(site).flatMap((page) =>
		faultsOf(page, site.text(page)).map((fault) => `${page}: ${fault}`)
	);
