/** What an editor wrote on the element, as addresses of frames. */

type Name = 'chapter' | 'to' | 'mode' | 'lang' | 'palette';

export interface HostOptions {
	/** Address of the site, ending in a slash. */
	site: string;
	/** Ids of the story's chapters, with a bar between each two. */
	chapters: string;
	/** Reads an attribute. */
	get(name: Name): string | null;
}

const language = /^(en|ko|zh)(?![a-z])/i;
const isChapter = (chapters: string) => RegExp(`^(${chapters})$`);

/**
 * What nobody but the host's script can report. `to` and `palette` the embed's own page checks, and names in its console.
 * @returns an empty text when all is well
 */
export function misunderstood({ chapters, get }: HostOptions): string {
	const known: [Name, RegExp][] = [
		['chapter', isChapter(chapters)],
		['mode', /^(scroll|steps)$/],
		['lang', language]
	];
	return known
		.flatMap(([name, pattern]) => {
			const value = get(name);
			return value && !pattern.test(value) ? [`${name}="${value}"`] : [];
		})
		.join(' ');
}

/** Address of one frame. A chapter that there is not would be a page that no frame may show: then it is the whole story. */
export function frameAddress(
	{ site, chapters, get }: HostOptions,
	part: 'steps' | 'text' | 'map'
): string {
	const spoken = language.exec(get('lang') ?? '')?.[1]?.toLowerCase() ?? 'en';
	const chapter = get('chapter') ?? '';
	const query = new URLSearchParams();
	for (const name of ['to', 'palette'] as const) {
		const value = get(name);
		if (value) query.set(name, value);
	}
	if (part === 'steps') query.set('live', 'host');
	else query.set('mode', part);
	return `${site}${spoken === 'en' ? '' : `${spoken}/`}embed/${isChapter(chapters).test(chapter) ? `${chapter}/` : ''}?${query}`;
}
