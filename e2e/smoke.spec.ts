import { expect, test } from './support/test.ts';

test('the story answers', async ({ page }) => {
	const response = await page.goto('/');
	expect(response?.status()).toBe(200);
	await expect(page).toHaveTitle(/\S/);
	await expect(page.locator('body')).not.toBeEmpty();
});

test.describe('an unknown address', () => {
	test.use({ allowance: { consoleErrors: [/status of 404/] } });

	test('answers 404', async ({ page }) => {
		const response = await page.goto('/nowhere/');
		expect(response?.status()).toBe(404);
	});
});

test.describe('the watch over every test', () => {
	test('sees errors and requests to other origins', async ({ page, faults }) => {
		await page.goto('/');
		await page.evaluate(() => {
			console.error('a console error');
			setTimeout(() => {
				throw new Error('an uncaught error');
			});
			void fetch('http://localhost:9/elsewhere', { mode: 'no-cors' }).catch(() => null);
		});
		await expect.poll(() => faults.join('\n')).toContain('a console error');
		await expect.poll(() => faults.join('\n')).toContain('an uncaught error');
		await expect
			.poll(() => faults.join('\n'))
			.toContain('request to another origin: GET http://localhost:9/elsewhere');
		await expect.poll(() => faults.join('\n')).toContain('ERR_CONNECTION_REFUSED');
		faults.length = 0;
	});
});
