import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { sheet } from './sheet.ts';

const picture = (background: string) =>
	sharp({ create: { width: 80, height: 60, channels: 3, background } })
		.png()
		.toBuffer();

describe('sheet', () => {
	it('lays pictures out in rows, scaled to one width', async () => {
		const pictures = await Promise.all(['red', 'green', 'blue'].map(picture));
		const laid = await sheet(pictures, { columns: 2, width: 40, gap: 4, maximum: 100_000 });
		const { data, info } = await sharp(laid)
			.removeAlpha()
			.raw()
			.toBuffer({ resolveWithObject: true });
		expect([info.width, info.height]).toEqual([92, 72]);
		const at = (x: number, y: number) => [...data.subarray((y * 92 + x) * 3, (y * 92 + x) * 3 + 3)];
		expect(at(20, 20)).toEqual([255, 0, 0]);
		expect(at(70, 20)).toEqual([0, 128, 0]);
		expect(at(20, 54)).toEqual([0, 0, 255]);
	});

	it('says so when it cannot be made small enough, or when there is nothing', async () => {
		const one = [await picture('red')];
		await expect(sheet(one, { columns: 1, width: 40, gap: 4, maximum: 10 })).rejects.toThrow(
			'more than 10 bytes'
		);
		await expect(sheet([], { columns: 1, width: 40, gap: 4, maximum: 10 })).rejects.toThrow(
			'no pictures'
		);
	});
});
