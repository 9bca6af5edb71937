/** The kiosk in a minute, for every run of the tests; the long specs are kiosk.spec.ts and kiosk-offline.spec.ts. */
import { act, begin, inMode, pass, ready, step, withoutWebGL } from './support/kiosk.ts';
import { openOwnServer } from './support/own-server.ts';
import { expect, test } from './support/test.ts';
import { watch } from './support/watch.ts';

test.skip(({ isMobile }) => isMobile, 'a kiosk is no phone');

test('a touch enters, nobody there goes back to the film, and without a server it starts again', async ({
	browser
}) => {
	// The whole of what works without a network is fetched, and the page starts twice.
	test.setTimeout(150_000);
	const server = await openOwnServer();
	const context = await browser.newContext({
		viewport: { width: 1280, height: 720 },
		hasTouch: true,
		reducedMotion: 'reduce',
		serviceWorkers: 'allow'
	});
	// A server that is gone is what this is about.
	const faults = watch(context, server.origin, {
		origins: [],
		consoleErrors: [/ERR_CONNECTION_REFUSED/]
	});
	const page = await context.newPage();
	// The live map has specs of its own, and takes a machine without a graphics card most of its time.
	await withoutWebGL(page);
	await page.goto(`${server.origin}/kiosk/?quiet=none`);
	// Once it has its copy it starts anew from there, and a touch in that moment would be lost.
	await ready(page);
	await inMode(page, 'attract');
	await begin(page);
	await act(page, 'next').tap();
	await expect(page.locator('html')).toHaveAttribute('data-step', 'capitals-1');
	await pass(page, 76);
	await inMode(page, 'warning');
	await pass(page, 21);
	await inMode(page, 'attract');

	await server.kill();
	await page.reload();
	await ready(page);
	await inMode(page, 'attract');
	await begin(page);
	expect(await step(page)).toBe('opening');
	await act(page, 'next').tap();
	await expect(page.locator('html')).toHaveAttribute('data-step', 'capitals-1');
	await expect(page.locator('.kiosk-content')).toContainText(/\S/);
	expect(faults).toEqual([]);
	await context.close();
});
