import { expect, test } from './support/test.ts';

test('the story answers', async ({ page }) => {
	const response = await page.goto('/');
	expect(response?.status()).toBe(200);
	await expect(page).toHaveTitle(/\S/);
	await expect(page.locator('body')).not.toBeEmpty();
});

test.describe('an unknown address', () => {
	// The browser says so, and so does the page once its code has looked for a route.
	test.use({ allowance: { consoleErrors: [/status of 404/, /Not found: \/nowhere\//] } });

	test('answers 404', async ({ page }) => {
		const response = await page.goto('/nowhere/');
		expect(response?.status()).toBe(404);
	});

	test('leads back to the story', async ({ page }) => {
		await page.goto('/nowhere/');
		await page.getByRole('link', { name: 'To the beginning of the story' }).click();
		await expect(page).toHaveURL('/');
		await expect(page).toHaveTitle('Across the Yalu');
		await expect(page.locator('html')).toHaveAttribute('data-step', 'opening');
	});
});

test.describe('the watch', () => {
	// Without the page's own policy, which would stop the request before it is one.
	test.use({ bypassCSP: true });

	test('the watch over every test sees errors and requests to other origins', async ({
		page,
		baseURL,
		faults
	}) => {
		await page.goto('/');
		// The same server under its other name is another origin.
		const elsewhere = `${baseURL?.replace('127.0.0.1', 'localhost')}/robots.txt`;
		await page.evaluate(async (address) => {
			console.error('a console error');
			setTimeout(() => {
				throw new Error('an uncaught error');
			});
			await fetch(address, { mode: 'no-cors' }).catch(() => null);
		}, elsewhere);
		for (const fault of [
			'console error: a console error',
			'page error: Error: an uncaught error',
			`request to another origin: GET ${elsewhere}`
		]) {
			await expect.poll(() => faults.join('\n')).toContain(fault);
		}
		// They were provoked: the test passes with them.
		faults.length = 0;
	});
});
