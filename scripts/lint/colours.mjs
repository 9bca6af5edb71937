/** Colours stand in tokens.json and nowhere else: finds those that are written out elsewhere. */

/** Files that may name a colour, and why. */
export const ALLOWED = new Map([
	['src/lib/cartography/tokens.json', 'where the colours stand'],
	[
		'src/lib/kiosk/QrCode.svelte',
		'cameras read black on white, whatever the palette; black on white is no colour of the design'
	]
]);

const HEX = /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?![\w-])/gi;
const FUNCTION = /\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(\s*[\d.]/gi;
const NAME =
	/(?:[:,(]|fill="|stroke=")\s*(?:black|white|gr[ae]y|red|green|blue|yellow|orange|purple|brown|pink|silver)(?![\w-])/gi;

/** Comments say what they like; a mask knows light and dark alone, whatever they are called. */
const withoutWords = (/** @type {string} */ text) =>
	text
		.replace(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\//g, '')
		.replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1')
		.replace(/mask(?:-image)?:[^;]*;/g, '');

/**
 * The colours written out in a file.
 * @param {string} path decides what is a colour: in code only a whole string is
 * @param {string} text
 * @returns {string[]}
 */
export function coloursIn(path, text) {
	const found = withoutWords(text);
	if (/\.(svelte|css|html)$/.test(path)) {
		return [HEX, FUNCTION, NAME].flatMap((pattern) => found.match(pattern) ?? []);
	}
	return found.match(/(['"`])#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\1/gi) ?? [];
}
