/** Axe, put into the page from outside, so that the page's security policy stays as it is. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Finding {
	id: string;
	nodes: { html: string; any: { message: string }[] }[];
}

/**
 * Violations of WCAG 2.0 to 2.2, A and AA, one line each; an empty list is a pass.
 * @param within selectors of the parts to look at; the whole page when left out
 */
export async function violations(page: Page, within?: string[]): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
	return page.evaluate(
		async ({ values, include }) => {
			const { axe } = window as unknown as {
				axe: { run(context: object, options: object): Promise<{ violations: Finding[] }> };
			};
			const found = await axe.run(include ? { include } : document, {
				runOnly: { type: 'tag', values },
				resultTypes: ['violations']
			});
			return found.violations.flatMap(({ id, nodes }) =>
				nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} (${any[0]?.message ?? ''})`)
			);
		},
		{ values: rules, include: within ?? null }
	);
}
