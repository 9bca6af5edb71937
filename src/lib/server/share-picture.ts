/** The picture that stands for a chapter where its address is shared: title on the sheet's margin, the map as plate. */
import sharp from 'sharp';
import { palettes } from '../cartography/palette.ts';
import type { TextStyle } from '../fonts/metrics.ts';
import { px, shape, toSvg, type Attributes, type Shape } from '../overlay/shape.ts';
import type { Chapter, Language, Story } from '../story/types.ts';
import { lines } from './line-breaks.ts';
import { plateShapes, svgFile, type PlateRequest } from './poster-file.ts';
import { compacted } from './poster-paths.ts';
import { outlined } from './poster-text.ts';
import { SHARE_SIZE } from './share-size.ts';

const PLATE = { left: 436, top: 52, viewport: { width: 700, height: 528 } };
const COLUMN = { left: 44, width: 356, top: 64, bottom: 586 };

export interface ShareWords {
	/** Title of the story; null on the picture of the story itself. */
	running: string | null;
	/** Number of the chapter. */
	number: number | null;
	title: string;
	/** When, or what it is about. */
	line: string;
	credit: string;
}

/** The step of a chapter that shows most: the first with the most layers. */
export function pictureStep(chapter: Pick<Chapter, 'steps'>): string {
	const [first, ...rest] = chapter.steps;
	if (!first) throw new Error('A chapter without steps has no picture');
	return rest.reduce((best, step) => (step.layers.length > best.layers.length ? step : best), first)
		.id;
}

function text(
	key: string,
	content: string,
	y: number,
	style: TextStyle,
	fill: string,
	more: Attributes = {}
): Shape {
	return shape(
		key,
		'text',
		{
			class: `map-${style.family}`,
			x: COLUMN.left,
			y: px(y),
			'font-size': style.size,
			'font-weight': style.weight ?? 400,
			fill,
			...more
		},
		content
	);
}

/** Title lines, as large as four of them fit. */
function titleLines(title: string): { size: number; broken: string[] } {
	for (let size = 62; size > 30; size -= 4) {
		const broken = lines(title, { family: 'serif', size, weight: 500 }, COLUMN.width);
		if (broken.length <= 4) return { size, broken };
	}
	const size = 30;
	return { size, broken: lines(title, { family: 'serif', size, weight: 500 }, COLUMN.width) };
}

function marginShapes(words: ShareWords): Shape[] {
	const { paper } = palettes;
	const shapes: Shape[] = [];
	let y = COLUMN.top;
	if (words.running) {
		const style = { family: 'sans', size: 20, weight: 600 } as const;
		shapes.push(text('running', words.running, y, style, paper.sheetMuted));
	}
	y += 76;
	if (words.number !== null) {
		const style = { family: 'serif', size: 62 } as const;
		shapes.push(text('number', String(words.number), y, style, paper.sheetMuted));
		y += 70;
	}
	const { size, broken } = titleLines(words.title);
	broken.forEach((line, i) => {
		const style = { family: 'serif', size, weight: 500 } as const;
		shapes.push(text(`title${i}`, line, y, style, paper.sheetInk));
		y += size * 1.08;
	});
	y += 14;
	const style = { family: 'sans', size: 22, weight: 600 } as const;
	lines(words.line, style, COLUMN.width)
		.slice(0, 4)
		.forEach((line, i) => {
			shapes.push(text(`line${i}`, line, y, style, paper.accent));
			y += 30;
		});
	const credit = { family: 'sans', size: 11 } as const;
	const credits = lines(words.credit, credit, COLUMN.width);
	credits.forEach((line, i) => {
		const at = COLUMN.bottom - (credits.length - 1 - i) * 15;
		shapes.push(text(`credit${i}`, line, at, credit, paper.sheetMuted));
	});
	return shapes;
}

/** The picture as SVG text. */
export function shareSvg(
	story: Story,
	language: Language,
	words: ShareWords,
	plate: Pick<PlateRequest, 'stop' | 'words' | 'furniture'>
): string {
	const content = outlined(
		[
			shape('sheet', 'rect', { x: 0, y: 0, ...SHARE_SIZE, fill: palettes.paper.sheet }),
			shape('margin', 'g', {}, marginShapes(words)),
			shape(
				'plate',
				'g',
				{ transform: `translate(${PLATE.left} ${PLATE.top})` },
				plateShapes(story, {
					...plate,
					viewport: PLATE.viewport,
					factor: 1.3,
					frame: { bar: 6, fontSize: 14 }
				})
			)
		],
		language
	);
	return svgFile({
		viewBox: [0, 0, SHARE_SIZE.width, SHARE_SIZE.height],
		size: SHARE_SIZE,
		language,
		title: words.title,
		description: words.line,
		content: toSvg(compacted(content))
	});
}

/** SVG text to PNG, in as few colours as a map needs. */
export async function toPng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
	const packed = await sharp(Buffer.from(svg)).png({ palette: true, effort: 3 }).toBuffer();
	return new Uint8Array(packed);
}
