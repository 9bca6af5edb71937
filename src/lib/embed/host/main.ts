/** `embed.js`: a classic script, so that it knows its own tag. It leaves nothing behind but its element. */
import { storyMapElement } from './element.ts';

const NAME = 'story-map';
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;

if (script) {
	const site = script.src.replace(/embed(\/v\d+)?\.js([?#].*)?$/, '');
	// A second script, of the same or of another site, finds the element there.
	if (!customElements.get(NAME)) customElements.define(NAME, storyMapElement(site));
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
