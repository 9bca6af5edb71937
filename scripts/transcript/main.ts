/** `npm run transcript`: what a screen reader says of the built story, one file for each language in docs/transcripts. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { listen } from '../serve/listen.mjs';
import { createStaticServer } from '../serve/server.mjs';
import { chromiumArguments, ensureChromium } from '../setup/chromium.mjs';
import { languages, readTranscript, transcriptPath } from './page.ts';

/** The next free port from here on. */
const FIRST_PORT = 4673;
const root = join(import.meta.dirname, '../..');
const site = process.argv[2] ?? join(root, 'build');
if (!existsSync(join(site, 'index.html'))) {
	console.error(`There is no built site in "${site}". Run "npm run build" first.`);
	process.exit(1);
}
const { path, complaint } = await ensureChromium({ mayInstall: false });
if (!path) {
	console.error(complaint);
	process.exit(1);
}

const server = createStaticServer({ root: site, base: '' });
const port = await listen(server, FIRST_PORT, '127.0.0.1');
const browser = await chromium.launch({ executablePath: path, args: chromiumArguments() });
try {
	for (const language of languages) {
		const page = await browser.newPage({ serviceWorkers: 'block' });
		const transcript = await readTranscript(page, `http://127.0.0.1:${port}`, language, root);
		const file = join(root, transcriptPath(language));
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, `<!-- Written by "npm run transcript"; do not edit. -->\n\n${transcript}`);
		console.log(`${transcriptPath(language)}: ${transcript.split('\n').length} lines`);
		await page.close();
	}
} finally {
	await browser.close();
	server.close();
	server.closeAllConnections();
}
