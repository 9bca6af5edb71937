/** What went wrong with a source, in words that help whoever installs the site. */

export type ProblemKind =
	/** The server answered that there is no such file, or refused it. */
	| 'missing'
	/** It came, but cut off or not in its format. */
	| 'malformed'
	/** No answer: offline, or blocked. */
	| 'unreachable';

export interface Problem {
	/** Name of the source, which is the file's name without its ending; null when it is not one of ours. */
	source: string | null;
	kind: ProblemKind;
	/** Whether the map is of no use without it, so that the drawn map should stay. */
	essential: boolean;
	message: string;
}

/** In the place of a source: what reads and cuts all of them. */
export const WORKER = 'worker';

/** Sources without which there is no land. */
const essentialSources: readonly string[] = ['world-land', 'korea-land', WORKER];

/** What MapLibre's error event carries, as far as it helps. */
export interface ErrorDetails {
	sourceId?: unknown;
	error?: { message?: unknown; status?: unknown; name?: unknown } | undefined;
}

function kindOf({ error }: ErrorDetails): ProblemKind {
	if (typeof error?.status === 'number' && error.status >= 400) return 'missing';
	const message = String(error?.message ?? '');
	if (/failed to fetch|networkerror|load failed|network/i.test(message)) return 'unreachable';
	return 'malformed';
}

export function problemOf(details: ErrorDetails): Problem {
	const [source = null] = typeof details.sourceId === 'string' ? details.sourceId.split(':') : [];
	return {
		source,
		kind: kindOf(details),
		essential: source !== null && essentialSources.includes(source),
		message: String(details.error?.message ?? 'unknown error')
	};
}

/** One line for the console. */
export function problemLine({ source, kind, message }: Problem): string {
	return `Map: ${source ?? 'a part of the map'} is ${kind} (${message})`;
}
