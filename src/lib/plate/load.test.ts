import { afterEach, beforeEach, expect, it, vi, type MockInstance } from 'vitest';
import { forgetTold } from '../map/told.ts';
import { laterFiles, loadOverlay, overlayFiles } from './load.ts';

/** What the server answers with, by file; anything else is a collection without features. */
const answers = new Map<string, () => Promise<Response>>();
const asked: string[] = [];
let said: MockInstance;
let folder = 0;

beforeEach(() => {
	forgetTold();
	folder++;
	said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	vi.stubGlobal('fetch', (address: string) => {
		const file = address.split('/').at(-1) ?? '';
		asked.push(file);
		const answer = answers.get(file);
		return answer?.() ?? Promise.resolve(Response.json({ features: [] }));
	});
});
afterEach(() => {
	answers.clear();
	asked.splice(0);
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

const load = (later: readonly string[] = []) => loadOverlay(`/${folder}`, {}, [], later);
const all = Object.values(overlayFiles).sort();
const lines = () => said.mock.calls.flat().map(String);

it('asks only for what has not come', async () => {
	await load(laterFiles);
	const first = asked.splice(0);
	expect(first).toHaveLength(all.length - laterFiles.length);
	await load();
	expect([...first, ...asked].sort()).toEqual(all);
	asked.splice(0);
	vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
	expect((await load()).incomplete).toBe(false);
	expect(lines()).toEqual([]);
});

it('does not ask twice for what is on its way', async () => {
	const [one, other] = await Promise.all([load(laterFiles), load()]);
	expect(asked.sort()).toEqual(all);
	expect([one.incomplete, other.incomplete]).toEqual([false, false]);
});

it.each([
	['missing', () => Promise.resolve(new Response('', { status: 404 })), /HTTP 404/],
	['cut off', () => Promise.resolve(new Response('{"features":[')), /JSON/],
	['another page', () => Promise.resolve(new Response('<!doctype html>')), /JSON/],
	['something else', () => Promise.resolve(Response.json({})), /not a FeatureCollection/],
	['without an answer', () => Promise.reject(new TypeError('Failed to fetch')), /Failed to fetch/]
] as const)('draws the rest and says one line when a file is %s', async (_way, answer, reason) => {
	answers.set('story-layers.geojson', answer);
	expect((await load()).incomplete).toBe(true);
	expect(lines()).toHaveLength(1);
	expect(lines()[0]).toMatch(/^Map: story-layers\.geojson could not be loaded \(/);
	expect(lines()[0]).toMatch(reason);

	answers.clear();
	asked.splice(0);
	expect((await load()).incomplete).toBe(false);
	expect(asked).toEqual(['story-layers.geojson']);
	expect(lines()).toHaveLength(1);
});
