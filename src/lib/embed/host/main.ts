/** `embed.js`: a classic script, so that it knows its own tag. It leaves nothing behind but its element. */
import { storyMapElement } from './element.ts';

/** Ids of the story's chapters, with a bar between each two; the build puts them in. */
declare const STORY_CHAPTERS: string;

const NAME = 'story-map';
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;

if (script) {
	const site = script.src.replace(/embed(\/v\d+)?\.js([?#].*)?$/, '');
	// A second script, of the same or of another site, finds the element there.
	if (!customElements.get(NAME)) customElements.define(NAME, storyMapElement(site, STORY_CHAPTERS));
	if ('storyMap' in script.dataset) {
		const element = document.createElement(NAME);
		for (const name of ['chapter', 'to', 'mode', 'lang', 'palette']) {
			const value = script.dataset[name];
			if (value !== undefined) element.setAttribute(name, value);
		}
		element.setAttribute('src', site);
		script.after(element);
	}
}
