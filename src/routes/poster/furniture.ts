/** Legend and scale of a drawn map: what components show on the live plate, as shapes. */
import { kilometresPerPixel } from '$lib/camera/mercator';
import type { Palette } from '$lib/cartography/palette';
import { measureText, type TextStyle } from '$lib/fonts/metrics';
import { flowWord, legendWord } from '$lib/i18n/legend';
import { message } from '$lib/i18n/messages';
import { formatNumber } from '$lib/i18n/numbers';
import type { Box } from '$lib/overlay/place-labels';
import { px, shape, type Attributes, type Shape } from '$lib/overlay/shape';
import { view } from '$lib/overlay/view';
import { freeCorner, type Corner } from '$lib/plate/corner';
import { legendOf, type Legend } from '$lib/plate/legend';
import { scaleBar } from '$lib/plate/scale-bar';
import { SWATCH, swatchShapes } from '$lib/plate/swatch';
import { overlayGeometry } from '$lib/server/geodata';
import { lines } from '$lib/server/line-breaks';
import type { Furniture, PlateContext } from '$lib/server/poster-file';
import type { Language, Story } from '$lib/story/types';

const TEXT = { family: 'sans', size: 13 } as const;
const NOTE = { family: 'sans', size: 12 } as const;
const LINE = 16;
const PADDING = { x: 14, y: 11 };
const GAP = 10;
const WIDEST = 168;
const INSET = 16;

interface Row {
	swatch: Shape[] | null;
	text: string[];
	style: TextStyle;
	height: number;
}

function rowsOf(legend: Legend, palette: Palette, language: Language, plateWidth: number): Row[] {
	const row = (text: string, swatch: Shape[] | null, style: TextStyle): Row => {
		const broken = lines(text, style, swatch ? WIDEST : WIDEST + SWATCH.width + GAP);
		return {
			swatch,
			text: broken,
			style,
			height: Math.max(swatch ? SWATCH.height : 0, broken.length * LINE) + 3
		};
	};
	const italic = language === 'en';
	return [
		row(message(language, 'legend'), null, { ...TEXT, weight: 600 }),
		...(legend.flows.length > 0
			? [row(message(language, 'legend_donor'), null, { ...TEXT, weight: 600 })]
			: []),
		...legend.flows.map((flow) =>
			row(
				flowWord(language, flow),
				swatchShapes(
					{ type: 'flow', millionRoubles: flow.millionRoubles },
					palette,
					'f',
					plateWidth
				),
				TEXT
			)
		),
		...legend.entries.map(({ key, swatch }, i) =>
			row(legendWord(language, key), swatchShapes(swatch, palette, `l${i}`, plateWidth), TEXT)
		),
		...legend.notes.map((key) => row(legendWord(language, key), null, { ...NOTE, italic }))
	];
}

function text(
	key: string,
	content: string,
	at: readonly [number, number],
	style: TextStyle,
	attributes: Attributes
): Shape {
	return shape(
		key,
		'text',
		{
			class: `map-${style.family}`,
			x: px(at[0]),
			y: px(at[1]),
			'font-size': style.size,
			'font-weight': style.weight ?? 400,
			...(style.italic ? { 'font-style': 'italic' } : {}),
			...attributes
		},
		content
	);
}

/** The legend with its box, its top left at the origin. */
function legendShapes(
	rows: Row[],
	palette: Palette
): { shapes: Shape[]; width: number; height: number } {
	const content = rows.map(
		({ swatch, text: broken, style }) =>
			(swatch ? SWATCH.width + GAP : 0) +
			Math.max(...broken.map((line) => measureText(line, style)))
	);
	const width = Math.ceil(Math.max(...content)) + 2 * PADDING.x;
	const height = rows.reduce((sum, row) => sum + row.height, 0) + 2 * PADDING.y - 3;
	let y = PADDING.y;
	const drawn = rows.map((row, i) => {
		const top = y;
		y += row.height;
		const x = PADDING.x + (row.swatch ? SWATCH.width + GAP : 0);
		const first = top + (row.height - 3 - row.text.length * LINE) / 2 + LINE * 0.76;
		return shape(`row${i}`, 'g', {}, [
			...(row.swatch
				? [
						shape(
							'swatch',
							'g',
							{
								transform: `translate(${PADDING.x} ${px(top + (row.height - 3 - SWATCH.height) / 2)})`
							},
							row.swatch
						)
					]
				: []),
			...row.text.map((line, j) =>
				text(`line${j}`, line, [x, first + j * LINE], row.style, {
					fill: row.style.size < TEXT.size ? palette.sheetMuted : palette.sheetInk
				})
			)
		]);
	});
	const box = (key: string, inset: number) =>
		shape(key, 'rect', {
			x: inset,
			y: inset,
			width: width - 2 * inset,
			height: height - 2 * inset,
			fill: inset < 0 ? palette.sheet : 'none',
			stroke: palette.ruleStrong,
			'stroke-width': 1
		});
	return { shapes: [box('outer', -2.5), box('inner', 0.5), ...drawn], width, height };
}

function scaleShapes(
	kilometres: number,
	width: number,
	palette: Palette,
	language: Language
): Shape[] {
	const quarter = width / 4;
	const style = { ...NOTE };
	const halo = {
		fill: palette.label.ink,
		stroke: palette.label.halo,
		'stroke-width': 3,
		'stroke-linejoin': 'round'
	};
	return [
		text('zero', '0', [0, 11], style, halo),
		text(
			'end',
			message(language, 'kilometres', { value: formatNumber(kilometres, language) }),
			[width, 11],
			style,
			{
				...halo,
				'text-anchor': 'end'
			}
		),
		shape('bar', 'rect', {
			x: 0.5,
			y: 16.5,
			width: px(width - 1),
			height: 4,
			fill: palette.sheet,
			stroke: palette.ruleStrong
		}),
		shape('dark', 'path', {
			d: `M1 18.5h${px(quarter - 1)}m${px(quarter)} 0h${px(quarter)}`,
			fill: 'none',
			stroke: palette.ruleStrong,
			'stroke-width': 4
		})
	];
}

/**
 * Legend in the corner that the scene leaves free, scale in another, as on the live plate.
 * @param options.legend false leaves the legend out, where there is too little room
 */
export function furniture(
	story: Story,
	{ legend: withLegend }: { legend: boolean }
): (context: PlateContext) => Furniture {
	return ({ scene, stories, viewport, palette, words }) => {
		const stop = stories.stops.find(({ id }) => id === scene.step);
		if (!stop) throw new Error(`No stop "${scene.step}"`);
		const data = overlayGeometry(story);
		const at = (corner: Corner, width: number, height: number): readonly [number, number] => [
			corner.endsWith('left') ? INSET : viewport.width - width - INSET,
			corner.startsWith('top') ? INSET : viewport.height - height - INSET
		];
		const boxAt = ([x, y]: readonly [number, number], width: number, height: number): Box => ({
			left: x - INSET,
			top: y - INSET,
			right: x + width + INSET,
			bottom: y + height + INSET
		});
		const group = (key: string, [x, y]: readonly [number, number], shapes: Shape[]) =>
			shape(key, 'g', { transform: `translate(${px(x)} ${px(y)})` }, shapes);

		const reserved: Box[] = [];
		const shapes: Shape[] = [];
		let taken: Corner | null = null;
		const legend = legendOf(stop, stories, data, view(scene.camera, viewport));
		if (withLegend && legend.entries.length + legend.flows.length > 0) {
			const drawn = legendShapes(rowsOf(legend, palette, words.language, viewport.width), palette);
			taken = freeCorner(['bottom-right', 'bottom-left', 'top-right', 'top-left'], drawn, {
				stop,
				story: stories,
				data,
				camera: scene.camera,
				viewport
			});
			const place = at(taken, drawn.width, drawn.height);
			reserved.push(boxAt(place, drawn.width, drawn.height));
			shapes.push(group('legend', place, drawn.shapes));
		}
		const bar = scaleBar(
			kilometresPerPixel(scene.camera.lat, scene.camera.zoom),
			viewport.width < 560 ? 110 : 150
		);
		const place = at(taken === 'bottom-left' ? 'bottom-right' : 'bottom-left', bar.width, 22);
		reserved.push(boxAt(place, bar.width, 22));
		shapes.push(
			group('scale', place, scaleShapes(bar.kilometres, bar.width, palette, words.language))
		);
		return { reserved, shapes };
	};
}
