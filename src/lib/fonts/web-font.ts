/** The web faces as the generated list gives them, and which of them a page should ask for early. */

export interface WebFont {
	id: string;
	/** CSS family name. */
	family: string;
	kind: 'serif' | 'sans';
	italic: boolean;
	/** CSS `font-weight` range. */
	weight: string;
	/** CSS `unicode-range`; null for Latin. */
	unicodeRange: string | null;
	/** Languages whose first view needs the face. */
	languages: string[];
	/** Hashed address of the WOFF2 file. */
	url: string;
}

/**
 * Addresses to put into `<link rel="preload" as="font" type="font/woff2" crossorigin>` on a page of this
 * language: the upright Latin faces, and the language's own.
 */
export function preloadUrls(fonts: WebFont[], language: string): string[] {
	return fonts.filter((font) => font.languages.includes(language)).map((font) => font.url);
}
