/**
 * `npm run contact-sheet`: every chapter's fullest scene from the built site's `/specimen/`, as one picture in
 * docs/pictures. It needs a build and a Chromium.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { listen } from '../serve/listen.mjs';
import { createStaticServer } from '../serve/server.mjs';
import { chromiumArguments, ensureChromium } from '../setup/chromium.mjs';
import { sheet } from './sheet.ts';

/** The next free port from here on. */
const FIRST_PORT = 4683;
const MAXIMUM_BYTES = 1_000_000;
const root = join(import.meta.dirname, '../..');
const site = process.argv[2] ?? join(root, 'build');
const target = process.argv[3] ?? join(root, 'docs/pictures/contact-sheet.png');
if (!existsSync(join(site, 'specimen/index.html'))) {
	console.error(`There is no built site in "${site}". Run "npm run build" first.`);
	process.exit(1);
}
const { path, complaint } = await ensureChromium({ mayInstall: false });
if (!path) {
	console.error(complaint);
	process.exit(1);
}

/** One picture a chapter, in the story's order. */
async function plates(page: Page, origin: string): Promise<Buffer[]> {
	await page.goto(`${origin}/specimen/`);
	const figures = page.locator(
		'section > .row > figure[data-palette="paper"][data-size="desktop"]'
	);
	await figures.first().waitFor();
	await page.waitForFunction(() =>
		[...document.querySelectorAll('figure')].every(
			(figure) => figure.querySelector('svg.drawn') && figure.querySelector('svg.overlay .labels')
		)
	);
	await page.evaluate(() => document.fonts.ready);
	const pictures: Buffer[] = [];
	for (const figure of await figures.all()) pictures.push(await figure.screenshot());
	return pictures;
}

const server = createStaticServer({ root: site, base: '' });
const port = await listen(server, FIRST_PORT, '127.0.0.1');
const browser = await chromium.launch({ executablePath: path, args: chromiumArguments() });
try {
	const page = await browser.newPage({
		viewport: { width: 1400, height: 900 },
		serviceWorkers: 'block'
	});
	const pictures = await plates(page, `http://127.0.0.1:${port}`);
	const picture = await sheet(pictures, { columns: 4, width: 480, gap: 6, maximum: MAXIMUM_BYTES });
	writeFileSync(target, picture);
	console.log(`${target}: ${pictures.length} chapters, ${picture.length} bytes`);
} finally {
	await browser.close();
	server.close();
	server.closeAllConnections();
}
