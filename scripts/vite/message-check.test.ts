import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { messageCheck } from './message-check.ts';

it('stops a build that would show English in Korean', async () => {
	const root = mkdtempSync(join(tmpdir(), 'messages-'));
	cpSync('messages', join(root, 'messages'), { recursive: true });
	writeFileSync(join(root, 'index.html'), '<!doctype html><title>x</title>');
	const run = () =>
		build({ root, configFile: false, logLevel: 'silent', plugins: [messageCheck()] });
	await run();
	const path = join(root, 'messages/ko.json');
	const korean = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
	delete korean['close'];
	writeFileSync(path, JSON.stringify(korean));
	await expect(run()).rejects.toThrow('messages/ko.json: "close" is missing');
});
