/**
 * Words of the interface and their translations: `messages/stamps.json` keeps, for each language and message, a hash of the
 * English that the translation renders. A changed English message makes its translations stale until they are looked at.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text, or an object with its plural forms. */
export type Message = string | object;
export type Messages = Record<string, Message>;
/** Language, message, first 8 hexadecimal digits of SHA-256 of its English. */
export type Stamps = Record<string, Record<string, string>>;

export const TRANSLATIONS = ['ko', 'zh'] as const;
export const STAMPS = 'messages/stamps.json';

const isMessage = (key: string) => !key.startsWith('$');

const textOf = (message: Message): string =>
	typeof message === 'string' ? message : JSON.stringify(message);

export const stampOf = (english: Message): string =>
	createHash('sha256').update(textOf(english)).digest('hex').slice(0, 8);

/** One line for each message that is missing, left over or stale. */
export function messageProblems(
	language: string,
	english: Messages,
	translated: Messages,
	stamps: Record<string, string>
): string[] {
	const file = `messages/${language}.json`;
	const found: string[] = [];
	for (const [key, message] of Object.entries(english).filter(([name]) => isMessage(name))) {
		const text = textOf(message);
		if (!translated[key]) found.push(`${file}: "${key}" is missing; in English it is "${text}"`);
		else if (stamps[key] !== stampOf(text))
			found.push(
				`${file}: "${key}" renders another English than today's "${text}"; bring it up to date, then npm run messages:stamp -- ${language} ${key}`
			);
	}
	for (const key of Object.keys(translated).filter(isMessage))
		if (!(key in english)) found.push(`${file}: "${key}" has no English message`);
	return found;
}

/** Stamps of a language after some of its messages, or all, were brought up to date. */
export function stamped(
	english: Messages,
	before: Record<string, string>,
	keys: readonly string[]
): Record<string, string> {
	const unknown = keys.filter((key) => !(key in english));
	if (unknown.length > 0) throw new Error(`No English message is called "${unknown.join('", "')}"`);
	return Object.fromEntries(
		Object.entries(english)
			.filter(([key]) => isMessage(key))
			.flatMap(([key, text]) => {
				const stamp =
					keys.length === 0 || keys.includes(key) ? stampOf(text) : (before[key] ?? null);
				return stamp === null ? [] : [[key, stamp]];
			})
	);
}

const read = <T>(root: string, path: string): T =>
	JSON.parse(readFileSync(join(root, path), 'utf8')) as T;

export const readMessages = (root: string, language: string): Messages =>
	read<Messages>(root, `messages/${language}.json`);
export const readStamps = (root: string): Stamps => read<Stamps>(root, STAMPS);

/** Problems of all languages of a checkout. */
export function allMessageProblems(root: string): string[] {
	const english = readMessages(root, 'en');
	const stamps = readStamps(root);
	return TRANSLATIONS.flatMap((language) =>
		messageProblems(language, english, readMessages(root, language), stamps[language] ?? {})
	);
}
