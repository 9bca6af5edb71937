/**
 * The headers table: a `_headers` file in the served folder, in the plain format that static hosts read.
 *
 *     /kiosk/*
 *       x-frame-options: DENY
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ pattern: string, headers: Record<string, string> }} HeaderRule */

/**
 * @param {string} text
 * @returns {HeaderRule[]}
 * @throws {Error} naming the line when a header has no path above it or no colon
 */
export function parseHeaders(text) {
	/** @type {HeaderRule[]} */
	const rules = [];
	for (const [index, line] of text.split(/\r?\n/).entries()) {
		const content = line.trim();
		if (!content || content.startsWith('#')) continue;
		if (content.startsWith('/')) {
			rules.push({ pattern: content, headers: {} });
			continue;
		}
		const colon = content.indexOf(':');
		const rule = rules.at(-1);
		if (!rule || colon < 1) {
			throw new Error(`_headers line ${index + 1}: expected "name: value" below a path`);
		}
		rule.headers[content.slice(0, colon).trim().toLowerCase()] = content.slice(colon + 1).trim();
	}
	return rules;
}

/**
 * The headers of all rules that match; later rules win. `*` stands for any run of characters.
 * @param {HeaderRule[]} rules
 * @param {string} path address path below the base
 * @returns {Record<string, string>}
 */
export function headersFor(rules, path) {
	return Object.assign(
		{},
		...rules.filter(({ pattern }) => matches(pattern, path)).map(({ headers }) => headers)
	);
}

/**
 * @param {string} pattern
 * @param {string} path
 */
function matches(pattern, path) {
	const literal = pattern.split('*').map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'));
	return new RegExp(`^${literal.join('.*')}$`).test(path);
}

/**
 * @param {string} root served folder
 * @returns {HeaderRule[]} empty when there is no table
 */
export function readHeaders(root) {
	try {
		return parseHeaders(readFileSync(join(root, '_headers'), 'utf8'));
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
		throw error;
	}
}
