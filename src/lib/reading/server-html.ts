/**
 * Markup that the server writes once and the browser leaves as it is: text that nobody changes need not travel a second
 * time as data, nor be walked through when the page comes alive. See docs/decisions/0008-text-stays-markup.md.
 */
import { createRawSnippet, type Snippet } from 'svelte';

export class ServerHtml {
	/** One element. Empty in the browser, where the element stands in the page already. */
	readonly markup: string;

	constructor(markup: string) {
		this.markup = markup;
	}
}

/** How it goes from the server to the browser: not at all. For `transport` in src/hooks.ts. */
export const serverHtmlTransport = {
	encode: (value: unknown) => value instanceof ServerHtml && 1,
	decode: () => new ServerHtml('')
};

/**
 * The markup in a template: `{@render kept(html)}`.
 * @throws in a page that the server did not write, since nothing is there to keep
 */
export function kept(html: ServerHtml): Snippet {
	return createRawSnippet(() => ({
		render() {
			if (html.markup) return html.markup;
			throw new Error('This page must come from the server: load it anew');
		}
	}));
}
