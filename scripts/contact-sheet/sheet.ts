/** Pictures of one size side by side, as one PNG that stays below a size. */
import { readFileSync } from 'node:fs';
import sharp from 'sharp';

const tokens = JSON.parse(readFileSync('src/lib/cartography/tokens.json', 'utf8')) as {
	palettes: { paper: { sheet: string } };
};

export interface SheetOptions {
	columns: number;
	/** Pixels of one picture. */
	width: number;
	/** Pixels between them and around. */
	gap: number;
	/** Bytes that the picture may have. */
	maximum: number;
}

/** Fewer colours make a smaller file: tried in order. */
const COLOURS = [256, 192, 128, 96, 64];

/**
 * Lays the pictures out from left to right and top to bottom.
 * @throws when there are none, or when no number of colours makes the sheet small enough
 */
export async function sheet(
	pictures: readonly Buffer[],
	{ columns, width, gap, maximum }: SheetOptions
): Promise<Buffer> {
	const scaled = await Promise.all(
		pictures.map((picture) =>
			sharp(picture).resize({ width }).png().toBuffer({ resolveWithObject: true })
		)
	);
	const height = Math.max(0, ...scaled.map(({ info }) => info.height));
	if (height === 0) throw new Error('There are no pictures to lay out');
	const rows = Math.ceil(scaled.length / columns);
	const whole = await sharp({
		create: {
			width: gap + columns * (width + gap),
			height: gap + rows * (height + gap),
			channels: 3,
			background: tokens.palettes.paper.sheet
		}
	})
		.composite(
			scaled.map(({ data }, i) => ({
				input: data,
				left: gap + (i % columns) * (width + gap),
				top: gap + Math.floor(i / columns) * (height + gap)
			}))
		)
		.png()
		.toBuffer();
	for (const colours of COLOURS) {
		const small = await sharp(whole)
			.png({ palette: true, colours, dither: 0, effort: 10, compressionLevel: 9 })
			.toBuffer();
		if (small.length <= maximum) return small;
	}
	throw new Error(`The sheet has more than ${maximum} bytes however few its colours are`);
}
