import { expect, it } from 'vitest';
import { GET, prerender } from './+server.ts';

it('is a prerendered JSON file that holds the whole story', async () => {
	expect(prerender).toBe(true);
	const response = GET();
	expect(response.headers.get('content-type')).toBe('application/json');
	const story: unknown = await response.json();
	expect(story).toMatchObject({ version: 1 });
	expect(story).toHaveProperty('chapters.15.steps.3.id', 'treaties-4');
	expect(story).toHaveProperty('texts.en.chapters.crossing.steps.crossing-2.dateline');
});
