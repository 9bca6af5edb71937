import { expect, it } from 'vitest';
import { palettes } from '../cartography/palette.ts';
import { measureText } from '../fonts/metrics.ts';
import { formatLatitude, formatLongitude } from '../i18n/degrees.ts';
import type { Language } from '../story/types.ts';
import { frameShapes, graduation } from './graticule.ts';
import type { Shape } from './shape.ts';
import { view } from './view.ts';

const WIDTH = 860;
const fontSize = 12;

const labels = (language: Language, lon = 127, zoom = 6): Shape[] => {
	const plate = view({ lon, lat: 40, zoom }, { width: WIDTH, height: 614 });
	const words = {
		language,
		longitude: (degrees: number) => formatLongitude(degrees, language),
		latitude: (degrees: number) => formatLatitude(degrees, language)
	};
	const style = { palette: palettes.paper, bar: 6, fontSize, labels: true, words };
	const { children = [] } = frameShapes(graduation(plate), plate, style);
	return children.filter(({ tag }) => tag === 'text');
};

it.each([
	['en', '126° E', '40° N'],
	['ko', '동경 126°', '북위 40°'],
	['zh', '东经126°', '北纬40°']
] as const)('labels its degrees in %s', (language, meridian, parallel) => {
	const texts = labels(language).map(({ text }) => text);
	expect(texts).toContain(meridian);
	expect(texts).toContain(parallel);
});

it('lets no label stand over a corner, however long its language makes it', () => {
	for (const language of ['en', 'ko', 'zh'] as const)
		for (let lon = 126; lon < 127; lon += 0.01)
			for (const { key, text = '', attributes } of labels(language, lon, 8)) {
				if (!key.startsWith('lon')) continue;
				const half = measureText(text, { family: 'sans', size: fontSize, language }) / 2;
				expect(Number(attributes['x'])).toBeGreaterThanOrEqual(half - 0.1);
				expect(Number(attributes['x'])).toBeLessThanOrEqual(WIDTH - half + 0.1);
			}
});
