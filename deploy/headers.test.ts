import { expect, it } from 'vitest';
import { headersFor, parseHeaders } from '../scripts/serve/headers.mjs';
import { headersText, hostingRules } from './headers.mjs';

const site: Record<string, string[]> = {
	'/': [
		'404.html',
		'index.html',
		'_app/',
		'embed/',
		'embed.js',
		'geojson/',
		'kiosk/',
		'ko/',
		'service-worker.js',
		'story.json'
	],
	'/_app/': ['immutable/'],
	'/embed/': ['index.html'],
	'/geojson/': ['world-land.geojson'],
	'/kiosk/': ['index.html'],
	'/ko/': ['embed/', 'index.html', 'sources/'],
	'/ko/embed/': ['aid/'],
	'/ko/sources/': ['index.html']
};
const list = (path: string) =>
	(site[path] ?? []).map((name) => ({
		name: name.replace('/', ''),
		folder: name.endsWith('/')
	}));
const rules = parseHeaders(headersText(hostingRules(list)));
const on = (path: string) => headersFor(rules, path);

it('refuses frames for every page', () => {
	for (const path of ['/', '/404.html', '/index.html', '/kiosk/', '/ko/', '/ko/sources/']) {
		expect(on(path)['content-security-policy'], path).toContain("frame-ancestors 'none'");
		expect(on(path)['x-frame-options'], path).toBe('DENY');
	}
});

it('allows frames for the embed, in every language', () => {
	for (const path of ['/embed/', '/embed/aid/', '/ko/embed/aid/']) {
		expect(on(path)['content-security-policy'], path).not.toContain('frame-ancestors');
		expect(on(path)['x-frame-options'], path).toBeUndefined();
	}
});

it('says one policy for each address, since hosts join them', () => {
	const paths = [
		'/',
		'/_app/immutable/workers/zone.js',
		'/embed/aid/',
		'/kiosk/',
		'/ko/',
		'/ko/embed/aid/',
		'/ko/sources/',
		'/service-worker.js'
	];
	for (const path of paths) {
		const matching = rules.filter(
			(rule) => headersFor([rule], path)['content-security-policy'] !== undefined
		);
		expect(matching, path).toHaveLength(1);
	}
});

it('gives workers a policy of their own, since they have none of the page', () => {
	for (const path of ['/_app/immutable/chunks/map.js', '/service-worker.js'])
		expect(on(path)['content-security-policy'], path).toBe(
			"default-src 'none'; script-src 'self'; connect-src 'self'"
		);
});

it('lets frames without an origin read code, geodata and the embed', () => {
	const shared = [
		'/_app/a.js',
		'/geojson/a.geojson',
		'/embed/',
		'/ko/embed/aid/',
		'/embed.js',
		'/story.json'
	];
	for (const path of shared) expect(on(path)['access-control-allow-origin'], path).toBe('*');
	expect(on('/')['access-control-allow-origin']).toBeUndefined();
	expect(on('/_app/immutable/a.js')['cache-control']).toContain('immutable');
});

it('writes a base path where one table serves a whole host', () => {
	expect(headersText(hostingRules(list), '/stories/yalu')).toContain(
		'\n/stories/yalu/ko/embed/*\n'
	);
});
