/**
 * Builds MapLibre from its own sources. The package's bundles for page and worker hold much of the same code, and a good
 * part that this map never runs (`unused.ts`). Here the two share what they have in common, the rest is left out, and half
 * of the bytes stay. While developing, and on the server, the package is used as it comes.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformWithOxc, type Plugin } from 'vite';
import {
	answeredByNoText,
	isUnusedShader,
	standIn,
	unused,
	validation,
	workerFactory
} from './unused.ts';

const here = dirname(fileURLToPath(import.meta.url));
/** The library's sources, with a slash at the end. */
export const sources = `${join(here, '../../../node_modules/maplibre-gl/src').split(sep).join('/')}/`;

const LIBRARY = '\0map-library';
const WORKER = '\0map-worker';
const WORKER_ENTRY = '\0map-worker-entry';
const VERSION = '\0map-version';

function version(): string {
	const { version } = JSON.parse(readFileSync(`${sources}../package.json`, 'utf8')) as {
		version: string;
	};
	return version;
}

const from = (path: string) => JSON.stringify(sources + path);

/** What the site uses of the library, by its public names. */
const library = [
	`import { config } from ${from('util/config.ts')};`,
	`export { Map } from ${from('ui/map.ts')};`,
	`export { addProtocol } from ${from('source/protocol_crud.ts')};`,
	'export const setWorkerUrl = (url) => { config.WORKER_URL = url; };'
].join('\n');

const ours = (name: string) => JSON.stringify(join(here, name).split(sep).join('/'));

const factory = [
	`import { config } from ${from('util/config.ts')};`,
	`import { startWorker } from ${ours('start-worker.ts')};`,
	`import { workerFailed } from ${ours('../../../src/lib/map/worker-failure.ts')};`,
	'export const workerFactory = () => startWorker(config.WORKER_URL, workerFailed);'
].join('\n');

/** The library's worker, which also answers what it would ask the page for, and keeps to itself what it fetched. */
const worker = [
	`import ${from('source/worker.ts')};`,
	`import { GeoJSONWorkerSource } from ${from('source/geojson_worker_source.ts')};`,
	`import { answerWithoutData } from ${ours('answer-without-data.ts')};`,
	`import { getJSON } from ${from('util/ajax.ts')};`,
	`import { addProtocol } from ${from('source/protocol_crud.ts')};`,
	`import { piecesOf, piecesRequest } from ${ours('../../../src/lib/map/pieces-request.ts')};`,
	'answerWithoutData(GeoJSONWorkerSource.prototype);',
	"addProtocol('pieces', async ({ url }, controller) => {",
	'	const { address, zoom } = piecesRequest(url, import.meta.url);',
	'	const { data } = await getJSON({ url: address }, controller);',
	'	return { data: piecesOf(data, zoom) };',
	'});'
].join('\n');

const standIns = new Map<string, () => string>([
	...unused.map((path) => [path, () => standIn(readFileSync(sources + path, 'utf8'))] as const),
	...answeredByNoText.map((path) => [path, () => `export * from ${ours('no-text.ts')};`] as const),
	[validation, () => `export * from ${ours('no-validation.ts')};`],
	[workerFactory, () => factory]
]);

/** A source of the library. It counts on fields that are declared, and not set, not to be touched by its subclasses. */
async function compiled(path: string): Promise<string> {
	const { code } = await transformWithOxc(readFileSync(path, 'utf8'), path, {
		typescript: { removeClassFieldsWithoutInitializer: true },
		assumptions: { setPublicClassFields: true }
	});
	return code;
}

export function mapLibrary(): Plugin {
	let server = false;
	return {
		name: 'map-library',
		enforce: 'pre',
		apply: 'build',
		configResolved(config) {
			server = Boolean(config.build.ssr);
		},
		resolveId(id, importer) {
			if (server) return null;
			// The library reads its version from it, and would carry all the rest along.
			if (id.endsWith('/package.json') && importer?.startsWith(sources)) return VERSION;
			if (id === WORKER_ENTRY) return id;
			if (id === 'maplibre-gl') return LIBRARY;
			if (id === 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url') return WORKER;
			return null;
		},
		load(id) {
			if (id === LIBRARY) return library;
			if (id === WORKER_ENTRY) return worker;
			if (id === VERSION) return `export default { version: ${JSON.stringify(version())} };`;
			if (id === WORKER) {
				const reference = this.emitFile({
					type: 'chunk',
					id: WORKER_ENTRY,
					name: 'map-worker'
				});
				return `export default import.meta.ROLLUP_FILE_URL_${reference};`;
			}
			const path = id.split(sep).join('/');
			if (!path.startsWith(sources)) return null;
			const own = path.slice(sources.length);
			return isUnusedShader(own) ? "export default '';" : (standIns.get(own)?.() ?? compiled(path));
		},
		generateBundle: {
			order: 'pre',
			handler(_options, bundle) {
				const notice = `/*! MapLibre GL JS ${version()}, BSD-3-Clause, https://github.com/maplibre/maplibre-gl-js/blob/v${version()}/LICENSE.txt */\n`;
				for (const file of Object.values(bundle))
					if (file.type === 'chunk' && file.moduleIds.includes(LIBRARY))
						file.code = notice + file.code;
				// Vite notes the worker under a name that it has not for long, and lists of files would have it.
				for (const { viteMetadata } of Object.values(bundle))
					for (const name of viteMetadata?.importedAssets ?? [])
						if (!(name in bundle)) viteMetadata?.importedAssets.delete(name);
			}
		}
	};
}
