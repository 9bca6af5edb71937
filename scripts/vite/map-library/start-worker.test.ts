import { afterEach, expect, it, vi } from 'vitest';
import { startWorker } from './start-worker.ts';

const url = 'https://example.org/_app/worker.js';
const started: [string, unknown][] = [];
class FakeWorker extends EventTarget {
	constructor(address: string, options: unknown) {
		super();
		started.push([address, options]);
	}
}
vi.stubGlobal('Worker', FakeWorker);
afterEach(() => started.splice(0));

it('starts the file', async () => {
	vi.stubGlobal('origin', 'https://example.org');
	await startWorker(url, () => undefined);
	expect(started).toEqual([[url, { type: 'module' }]]);
});

it('starts an import of the file where nothing is the frame’s own', async () => {
	vi.stubGlobal('origin', 'null');
	await startWorker(url, () => undefined);
	const [[address = ''] = []] = started;
	expect(decodeURIComponent(address)).toBe(`data:text/javascript,import "${url}"`);
});

it('tells of a file that does not come, and nobody else does', async () => {
	vi.stubGlobal('origin', 'https://example.org');
	const failed = vi.fn();
	const library = vi.fn();
	const worker = await startWorker(url, failed);
	worker.addEventListener('error', library);
	worker.dispatchEvent(new Event('error'));
	expect(failed.mock.calls).toEqual([['']]);
	expect(library).not.toHaveBeenCalled();
});
