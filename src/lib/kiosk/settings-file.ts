/**
 * The text of kiosk.json, and what the service worker says of it. The worker answers with the last good copy when the
 * server's is missing or broken; a header then says why, so that the staff hears of it.
 */
import type { SettingProblemName } from './settings-problems.ts';

export type FileProblem = Extract<
	SettingProblemName,
	'not-json' | 'not-an-object' | 'not-answered'
>;

/** A table of settings, whatever is in it, or why the text is none. */
export function parseSettingsFile(
	text: string
): { file: Record<string, unknown> } | { problem: FileProblem } {
	try {
		const file: unknown = JSON.parse(text);
		return typeof file === 'object' && file !== null && !Array.isArray(file)
			? { file: file as Record<string, unknown> }
			: { problem: 'not-an-object' };
	} catch {
		return { problem: 'not-json' };
	}
}

export const REASON_HEADER = 'x-kiosk-settings';

export interface Reason {
	name: FileProblem;
	/** What was found, at most 80 characters. */
	found: string;
}

/** @param found the file's text, or the server's status */
export const reasonOf = (name: FileProblem, found: string): Reason => ({
	name,
	found: found.slice(0, 80)
});

/** A header holds no line breaks and no letters but Latin ones. */
export const writeReason = ({ name, found }: Reason): string =>
	`${name} ${encodeURIComponent(found.toWellFormed())}`;

export function readReason(header: string | null): Reason | null {
	const [, name, found = ''] =
		/^(not-json|not-an-object|not-answered) (.*)$/.exec(header ?? '') ?? [];
	return name ? { name: name as FileProblem, found: decodeURIComponent(found) } : null;
}
