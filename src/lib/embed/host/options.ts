/** What an editor wrote on the element, as addresses of frames. */

export interface HostOptions {
	/** Address of the site, ending in a slash. */
	site: string;
	/** Reads an attribute. */
	get(name: 'chapter' | 'to' | 'mode' | 'lang' | 'palette'): string | null;
}

const slug = (value: string | null) => (value !== null && /^[a-z0-9-]+$/.test(value) ? value : '');

/** Address of one frame; unknown values are left for the embed's page, which says in its console what is wrong. */
export function frameAddress({ site, get }: HostOptions, part: 'steps' | 'text' | 'map'): string {
	const language = (get('lang') ?? '').slice(0, 2).toLowerCase();
	const chapter = slug(get('chapter'));
	const query = new URLSearchParams();
	for (const name of ['to', 'palette'] as const) {
		const value = get(name);
		if (value) query.set(name, value);
	}
	if (part === 'steps') query.set('live', 'host');
	else query.set('mode', part);
	const path = language === 'ko' || language === 'zh' ? `${language}/embed/` : 'embed/';
	return `${site}${path}${chapter === '' ? '' : `${chapter}/`}?${query}`;
}
