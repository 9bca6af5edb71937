/** Every page is valid HTML. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { pagesOf, type Site } from './site.ts';

const validator = new HtmlValidate(
	new StaticConfigLoader({
		root: true,
		extends: ['html-validate:standard'],
		rules: {
			// Styles that carry geometry are attributes on purpose: docs/decisions/0007-security-policy.md.
			'no-inline-style': 'off',
			// Svelte writes void elements with a slash, and its comments into the document.
			'void-style': 'off',
			'no-trailing-whitespace': 'off',
			'doctype-style': 'off',
			'attr-quotes': 'off',
			'attribute-boolean-style': 'off',
			'attribute-empty-style': 'off',
			// Titles have a bound of their own in the content's schema.
			'long-title': 'off'
		}
	})
);

/** @returns one line for each fault */
export function invalidHtml(site: Site): string[] {
	return pagesOf(site).flatMap((page) => {
		// What scripts hold is no markup, and there is a megabyte of it.
		const markup = site
			.text(page)
			.replaceAll(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, (_, open: string) => `${open}</script>`);
		return validator
			.validateStringSync(markup, page)
			.results.flatMap(({ messages }) =>
				messages.map(
					({ ruleId, message, selector, line }) =>
						`${page}:${line}: ${message} (${ruleId}${selector ? `, ${selector}` : ''})`
				)
			);
	});
}
