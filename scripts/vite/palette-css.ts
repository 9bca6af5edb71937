/** Makes the palettes of tokens.json available to style sheets as custom properties: `import 'virtual:palette.css'`. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const ID = 'virtual:palette.css';
const TOKENS = 'src/lib/cartography/tokens.json';

type Tree = { [key: string]: string | number | Tree };

/** sheetInk to --sheet-ink, sideA.ink to --side-a-ink. Only colours become properties. */
function properties(tree: Tree, prefix = ''): string[] {
	return Object.entries(tree).flatMap(([key, value]) => {
		const name = `${prefix}-${key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
		if (typeof value === 'object') return properties(value, name);
		return typeof value === 'string' && value.startsWith('#') ? [`-${name}:${value}`] : [];
	});
}

/** For readers who ask for more contrast: what was muted is ink, and every rule a strong one. */
const STRONGER = '--sheet-muted:var(--sheet-ink);--rule:var(--rule-strong)';

export function paletteCss(): Plugin {
	return {
		name: 'palette-css',
		resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
		load(id) {
			if (id !== `\0${ID}`) return undefined;
			this.addWatchFile(TOKENS);
			const { palettes } = JSON.parse(readFileSync(TOKENS, 'utf8')) as {
				palettes: Record<string, Tree>;
			};
			return Object.entries(palettes)
				.map(([name, palette]) => {
					const selector =
						name === 'paper' ? ':root,[data-palette="paper"]' : `[data-palette="${name}"]`;
					const scheme = name === 'paper' ? 'light' : 'dark';
					return (
						`${selector}{${properties(palette).join(';')};color-scheme:${scheme}}` +
						`@media (prefers-contrast:more){${selector}{${STRONGER}}}`
					);
				})
				.join('\n');
		}
	};
}
