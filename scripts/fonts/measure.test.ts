import { beforeAll, describe, expect, it } from 'vitest';
import { measureText, type TextStyle } from '../../src/lib/fonts/metrics.ts';
import { outlineText } from '../../src/lib/server/outline.ts';
import { ensureFonts } from './ensure.ts';

beforeAll(ensureFonts, 120_000);

const labels = [
	'Pyongyang',
	'Ji’an, now Ji’an',
	'YALU',
	'Taedong',
	'Yellow Sea',
	'Kaesŏng, 1953',
	'AVATAR'
];
// Styles for which a static cut exists at exactly that optical size and weight.
const styles: TextStyle[] = [
	{ family: 'serif', weight: 500, size: 14 },
	{ family: 'serif', weight: 500, size: 28, letterSpacing: 0.34 },
	{ family: 'serif', weight: 400, size: 60 },
	{ family: 'serif', italic: true, size: 16, letterSpacing: 0.12 },
	...[400, 450, 500, 550, 600, 650].map((weight): TextStyle => ({
		family: 'sans',
		weight,
		size: 14
	})),
	{ family: 'sans', italic: true, size: 12.5 }
];

describe('measureText', () => {
	for (const style of styles)
		it(`agrees with the fonts to 2 %: ${JSON.stringify(style)}`, () => {
			for (const label of labels) {
				const shaped = outlineText(label, style).advance;
				expect(Math.abs(measureText(label, style) / shaped - 1), label).toBeLessThan(0.02);
			}
		});
});
