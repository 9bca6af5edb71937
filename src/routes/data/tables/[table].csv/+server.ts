import { error } from '@sveltejs/kit';
import { tableCsv } from '$lib/server/csv';
import { getStory } from '$lib/server/story';
import { file } from '../../file.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	Object.keys(getStory().tables).map((table) => ({ table }));

/** A table behind a figure. */
export const GET: RequestHandler = ({ params }) => {
	const table = getStory().tables[params.table];
	if (!table) error(404);
	return file(tableCsv(table), 'text/csv');
};
