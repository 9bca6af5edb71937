/** Ties a translation to the English that it renders. */
import { createHash } from 'node:crypto';
import { normalise } from './read.ts';

/** First 8 hexadecimal digits of SHA-256 (FIPS 180-4) of the text in UTF-8, line ends normalised. */
export function hashText(text: string): string {
	return createHash('sha256').update(normalise(text)).digest('hex').slice(0, 8);
}

/** The same of a JSON value, whatever the order of its keys and the layout of its file. */
export function hashEntry(entry: unknown): string {
	return hashText(canonicalJson(entry));
}

/** JSON without white space and with sorted keys. */
export function canonicalJson(value: unknown): string {
	return JSON.stringify(value, (_key, inner: unknown) =>
		isRecord(inner)
			? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
			: inner
	);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
