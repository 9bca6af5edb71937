import { expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { answerWithoutData } from './answer-without-data.ts';
import { sources } from './plugin.ts';

class Loader {
	loaded: string[] = [];
	async loadData({ url }: { url: string }): Promise<{ data?: unknown; abandoned?: true }> {
		this.loaded.push(url);
		return url === '' ? { abandoned: true } : { data: [url] };
	}
}

it('loads as before, and keeps the data from the answer alone', async () => {
	answerWithoutData(Loader.prototype);
	const loader = new Loader();
	expect(await loader.loadData({ url: 'land' })).toEqual({});
	expect(await loader.loadData({ url: '' })).toEqual({ abandoned: true });
	expect(loader.loaded).toEqual(['land', '']);
});
it('is what the library still does, and can do without', () => {
	const source = (name: string) => readFileSync(`${sources}source/${name}.ts`, 'utf8');
	expect(source('geojson_worker_source')).toContain(
		'if (params.request) result.data = params.data;'
	);
	expect(source('geojson_source')).toContain('if (result.data && !replaced)');
});
