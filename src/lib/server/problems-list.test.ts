import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withProblemsList } from './problems-list.ts';

it('docs/content.md lists every named error (if not: npm run content:document)', () => {
	const document = readFileSync(new URL('../../../docs/content.md', import.meta.url), 'utf8');
	expect(document).toContain('`unknown-claim`: No claim has this id.');
	expect(document).toBe(withProblemsList(document));
});

it('refuses a document without a place for the list', () => {
	expect(() => withProblemsList('# Content')).toThrow('named errors');
});
