/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/**
 * Keeps the kiosk on the machine. The kiosk alone registers it (src/lib/kiosk/offline.ts), for its own folder: story and
 * embeds never meet it. A version is taken whole or not at all: everything is fetched into a cache of its own, and only
 * then may the version take over, when the page says so in the quiet hours.
 */
import { base, build, files, prerendered, version } from '$service-worker';
import type { FromWorker, ToWorker } from './lib/kiosk/offline-state.ts';
import { neededFiles } from './lib/kiosk/needed-files.ts';

declare const self: ServiceWorkerGlobalScope;

const PREFIX = `kiosk ${base}/ `;
const CACHE = PREFIX + version;
const PAGE = `${base}/kiosk/`;
const SETTINGS = `${base}/kiosk.json`;
/** Survives versions: what the museum wrote is not the site's to throw away. */
const SETTINGS_CACHE = `kiosk-settings ${base}/`;
const SETTINGS_PATIENCE = 3000;
/** Stands in a cache once everything is in it. */
const COMPLETE = `${base}/kiosk/complete`;
const AT_ONCE = 6;

const needed = [...new Set([...neededFiles(base, build, files, prerendered), PAGE])];

async function tell(word: FromWorker): Promise<void> {
	const clients = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
	for (const client of clients) client.postMessage(word);
}

/** Hashed names never change their content: what an older version has is taken from it. */
async function kept(address: string): Promise<Response | undefined> {
	return address.startsWith(`${base}/_app/immutable/`) ? caches.match(address) : undefined;
}

async function take(cache: Cache, address: string): Promise<void> {
	const response = (await kept(address)) ?? (await fetch(address, { cache: 'no-cache' }));
	if (response.status !== 200) throw new Error(`${address}: ${response.status}`);
	// A redirected answer cannot be given to a navigation.
	await cache.put(
		address,
		response.redirected ? new Response(response.body, { headers: response.headers }) : response
	);
}

async function takeAll(): Promise<void> {
	const cache = await caches.open(CACHE);
	const queue = [...needed];
	let done = 0;
	const work = async () => {
		for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
			await take(cache, address);
			done += 1;
			if (done % 5 === 0 || done === needed.length)
				await tell({ type: 'progress', version, done, total: needed.length });
		}
	};
	try {
		await Promise.all(Array.from({ length: AT_ONCE }, work));
		await cache.put(COMPLETE, new Response(version));
	} catch (error) {
		queue.length = 0;
		// A version that is already complete under this name stays.
		if (!(await cache.match(COMPLETE))) await caches.delete(CACHE);
		await tell({ type: 'failed', version, reason: String(error) });
		throw error;
	}
}

self.addEventListener('install', (event) => {
	event.waitUntil(takeAll());
});

self.addEventListener('activate', (event) => {
	event.waitUntil(
		(async () => {
			for (const name of await caches.keys())
				if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
			await self.clients.claim();
		})()
	);
});

self.addEventListener('message', (event) => {
	const word = event.data as ToWorker;
	if (word.type === 'take') event.waitUntil(self.skipWaiting());
	if (word.type === 'state')
		event.waitUntil(
			(async () => {
				const complete = Boolean(await caches.match(COMPLETE, { cacheName: CACHE }));
				const answer: FromWorker = { type: 'state', version, complete };
				(event.source as Client | null)?.postMessage(answer);
			})()
		);
});

/** From the network while it answers soon; else the last good copy; else an empty table. */
async function settings(): Promise<Response> {
	const cache = await caches.open(SETTINGS_CACHE);
	try {
		const response = await fetch(SETTINGS, {
			cache: 'no-cache',
			signal: AbortSignal.timeout(SETTINGS_PATIENCE)
		});
		if (response.ok) {
			const text = await response.clone().text();
			JSON.parse(text);
			await cache.put(SETTINGS, response.clone());
			return response;
		}
	} catch {
		// No network, no answer or no JSON: the copy.
	}
	return (
		(await cache.match(SETTINGS)) ??
		new Response('{}', { headers: { 'content-type': 'application/json' } })
	);
}

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const address = new URL(request.url);
	if (request.method !== 'GET' || address.origin !== self.location.origin) return;
	if (address.pathname === SETTINGS) {
		event.respondWith(settings());
		return;
	}
	// Whatever stands behind the kiosk's address, its page answers.
	const wanted = request.mode === 'navigate' ? PAGE : address.pathname;
	event.respondWith(
		caches
			.match(wanted, { cacheName: CACHE, ignoreVary: true })
			.then((response) => response ?? fetch(request))
	);
});
