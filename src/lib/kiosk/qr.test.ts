import { expect, it } from 'vitest';
import { publicAddress, qrPath } from './qr.ts';

it('draws the modules within a border of four', () => {
	const { size, d } = qrPath('https://example.org/yalu/ko/#crossing-2');
	// Versions have 17 + 4 n modules.
	expect((size - 8 - 17) % 4).toBe(0);
	const cells = [...d.matchAll(/M(\d+) (\d+)h(\d+)v1/g)].map(([, x, y, width]) => ({
		left: Number(x),
		right: Number(x) + Number(width),
		y: Number(y)
	}));
	expect(Math.min(...cells.map(({ left }) => left))).toBe(4);
	expect(Math.max(...cells.map(({ right }) => right))).toBe(size - 4);
	// The finder pattern's upper edge: seven modules, top left.
	expect(d.startsWith('M4 4h7v1h-7z')).toBe(true);
});
it('leads to the same step in the same language', () => {
	expect(publicAddress('https://example.org/yalu/', '/ko/', 'crossing-2')).toBe(
		'https://example.org/yalu/ko/#crossing-2'
	);
	expect(publicAddress('https://example.org', '/', null)).toBe('https://example.org/');
});
