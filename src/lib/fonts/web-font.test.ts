import { describe, expect, it } from 'vitest';
import { preloadUrls, type WebFont } from './web-font.ts';

function font(id: string, languages: string[]): WebFont {
	const face = { family: 'A', kind: 'serif', italic: false, weight: '400', unicodeRange: null };
	return { ...face, kind: 'serif', id, languages, url: `/${id}.woff2` };
}

describe('preloadUrls', () => {
	it('names what the language needs at once', () => {
		const fonts = [font('latin', ['en', 'ko']), font('korean', ['ko']), font('italic', [])];
		expect(preloadUrls(fonts, 'en')).toEqual(['/latin.woff2']);
		expect(preloadUrls(fonts, 'ko')).toEqual(['/latin.woff2', '/korean.woff2']);
	});
});
