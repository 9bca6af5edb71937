import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SettingFacts } from './settings.ts';
import { fetchSettings, settingsAtOnce } from './settings-load.ts';

const facts: SettingFacts = {
	languages: ['en'],
	chapters: ['crossing'],
	stops: [{ id: 'opening', chapter: null }]
};

beforeEach(() => {
	const store = new Map<string, string>();
	vi.stubGlobal('window', { location: { search: '' } });
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => store.get(key) ?? null,
		setItem: (key: string, text: string) => void store.set(key, text)
	});
});
afterEach(() => vi.unstubAllGlobals());

/** What comes of an answer of the server, and what a next start begins with. */
async function after(answer: () => Response) {
	vi.stubGlobal('fetch', () => Promise.resolve().then(answer));
	const { settings, problems } = await fetchSettings('', facts);
	expect(settingsAtOnce(facts).settings).toEqual(settings);
	return [settings.code, ...problems.map(({ name, found }) => `${name}: ${found}`)];
}

it('never lets a missing or broken file take the good copy, and says what is wrong', async () => {
	expect(await after(() => new Response('{ "code": "2468" }'))).toEqual(['2468']);
	expect(await after(() => new Response('{ broken'))).toEqual(['2468', 'not-json: { broken']);
	expect(await after(() => new Response('[]'))).toEqual(['2468', 'not-an-object: []']);
	expect(await after(() => new Response('', { status: 500 }))).toEqual([
		'2468',
		'not-answered: 500'
	]);
	// The service worker's copy, with its word about the server's.
	const headers = { 'x-kiosk-settings': 'not-json %7B' };
	expect(await after(() => new Response('{ "code": "2468" }', { headers }))).toEqual([
		'2468',
		'not-json: {'
	]);
	expect(
		await after(() => {
			throw new TypeError('no network');
		})
	).toEqual(['2468']);
});
