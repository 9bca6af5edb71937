/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/**
 * Keeps the kiosk on the machine. The kiosk alone registers it (src/lib/kiosk/offline.ts), for its own folder: story and
 * embeds never meet it. A version is taken whole or not at all: every file is fetched into a cache of its own and compared
 * with what was built, and only then may the version take over, when the page says so in the quiet hours.
 */
import { CopyError, copyFault } from './lib/kiosk/copy-fault.ts';
import { errorText } from './lib/kiosk/errors.ts';
import { digestOf, parseOfflineFiles, type OfflineFile } from './lib/kiosk/offline-files.ts';
import { scriptAt } from './lib/kiosk/worker-scope.ts';
import {
	parseSettingsFile,
	REASON_HEADER,
	reasonOf,
	writeReason,
	type Reason
} from './lib/kiosk/settings-file.ts';
import type { FromWorker, ToWorker } from './lib/kiosk/offline-state.ts';

declare const self: ServiceWorkerGlobalScope;

/** The site's base path: the worker stands at its root. */
const base = new URL('.', self.location.href).pathname.slice(0, -1);
/** The build writes the list of files here. With one file another, the worker is another: so updates are noticed. */
const FILES = '__KIOSK_FILES__';
const files = parseOfflineFiles(FILES, base);

const PREFIX = `kiosk ${base}/ `;
const PAGE = `${base}/kiosk/`;
const SETTINGS = `${base}/kiosk.json`;
/** Survives versions: what the museum wrote is not the site's to throw away. */
const SETTINGS_CACHE = `kiosk-settings ${base}/`;
const SETTINGS_PATIENCE = 3000;
/** Stands in a cache once everything is in it. */
const COMPLETE = `${base}/kiosk/complete`;
const AT_ONCE = 6;

/** A version is named by its content. */
const named = digestOf(FILES).then((version) => ({ version, cache: PREFIX + version }));

async function tell(word: FromWorker): Promise<void> {
	const clients = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
	for (const client of clients) client.postMessage(word);
}

/** The file as it was built: from a version that is here already, or from the server. */
async function found({ address, digest }: OfflineFile): Promise<Response> {
	const isBuilt = async (response: Response) =>
		(await digestOf(await response.clone().arrayBuffer())) === digest;
	const unanswered = (why: string) => new CopyError('not-answered', `${address}: ${why}`);
	const kept = await caches.match(address, { ignoreVary: true });
	if (kept && (await isBuilt(kept))) return kept;
	const [response, whole] = await fetch(address, { cache: 'no-cache' })
		.then(async (answer) => [answer, answer.status === 200 && (await isBuilt(answer))] as const)
		// Without a network, or when it is cut in the midst of the file.
		.catch((error: unknown) => Promise.reject(unanswered(errorText(error))));
	if (response.status !== 200) throw unanswered(String(response.status));
	if (!whole) throw new CopyError('not-built', address);
	// A redirected answer cannot be given to a navigation.
	return response.redirected
		? new Response(response.body, { headers: response.headers })
		: response;
}

async function takeAll(): Promise<void> {
	const { version, cache: name } = await named;
	const cache = await caches.open(name);
	const queue = [...files];
	let done = 0;
	const work = async () => {
		for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
			await cache.put(file.address, await found(file));
			done += 1;
			if (done % 5 === 0 || done === files.length)
				await tell({ type: 'progress', version, done, total: files.length });
		}
	};
	try {
		if (files.length === 0) throw new CopyError('no-files');
		await Promise.all(Array.from({ length: AT_ONCE }, work));
		// Their first copy, too, is there before the network may go.
		await settings();
		await cache.put(COMPLETE, new Response(version));
	} catch (error) {
		queue.length = 0;
		// A version that is already complete under this name stays.
		if (!(await cache.match(COMPLETE))) await caches.delete(name);
		await tell({ type: 'failed', version, fault: copyFault(error) });
		throw error;
	}
}

self.addEventListener('install', (event) => {
	event.waitUntil(takeAll());
});

self.addEventListener('activate', (event) => {
	event.waitUntil(
		(async () => {
			const { cache } = await named;
			for (const name of await caches.keys())
				if (name.startsWith(PREFIX) && name !== cache) await caches.delete(name);
		})()
	);
});

self.addEventListener('message', (event) => {
	const word = event.data as ToWorker;
	if (word.type === 'take') event.waitUntil(self.skipWaiting());
	if (word.type === 'state')
		event.waitUntil(
			(async () => {
				const { version, cache } = await named;
				const answer = async () => {
					const complete = Boolean(await caches.match(COMPLETE, { cacheName: cache }));
					const word: FromWorker = { type: 'state', version, complete };
					(event.source as Client | null)?.postMessage(word);
					return complete;
				};
				// A browser may have thrown the files away, or a disk lost them.
				if (!(await answer())) await takeAll().then(answer, () => undefined);
			})()
		);
});

/**
 * From the network while it answers soon; else the last good copy, with a word about what is wrong with the server's. Where
 * there is no copy, what the server said stands: the page then keeps what it has itself.
 */
async function settings(): Promise<Response> {
	const cache = await caches.open(SETTINGS_CACHE);
	const [response, reason] = await askForSettings();
	if (response && !reason) {
		await cache.put(SETTINGS, response.clone());
		return response;
	}
	const copy = await cache.match(SETTINGS);
	if (!copy) return response ?? Response.error();
	const headers = new Headers(copy.headers);
	if (reason) headers.set(REASON_HEADER, writeReason(reason));
	return new Response(copy.body, { headers });
}

/** @returns the server's answer, or null without a network; and why it is not good */
async function askForSettings(): Promise<[Response | null, Reason | null]> {
	try {
		const response = await fetch(SETTINGS, {
			cache: 'no-cache',
			signal: AbortSignal.timeout(SETTINGS_PATIENCE)
		});
		if (!response.ok) return [response, reasonOf('not-answered', String(response.status))];
		const text = await response.clone().text();
		const read = parseSettingsFile(text);
		return [response, 'problem' in read ? reasonOf(read.problem, text) : null];
	} catch {
		return [null, null];
	}
}

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const address = new URL(request.url);
	if (request.method !== 'GET' || address.origin !== self.location.origin) return;
	if (address.pathname === SETTINGS) {
		event.respondWith(settings());
		return;
	}
	// Whatever stands behind the kiosk's address, its page answers; but its workers ask from there for their scripts.
	const script = scriptAt(address.pathname, base);
	const wanted = script ?? (request.mode === 'navigate' ? PAGE : address.pathname);
	event.respondWith(
		named
			.then(({ cache }) => caches.match(wanted, { cacheName: cache, ignoreVary: true }))
			.then((response) => response ?? fetch(script ?? request))
			// Without an address of its own, so that the worker keeps the one in this scope.
			.then((response) => (script ? new Response(response.body, response) : response))
	);
});
