/**
 * Every message is given its language (`src/lib/i18n/messages.ts`) and none is ever looked for in addresses or cookies. So
 * in the browser's build Paraglide's runtime is left out, and a message is its texts and one common way to choose.
 */
import type { Plugin } from 'vite';

const RUNTIME = /\/i18n\/paraglide\/runtime\.js$/;
const MESSAGE = /\/i18n\/paraglide\/messages\/(?!_index)\w+\.js$/;

const runtime = [
	'export const choose = (en, ko, zh) => (inputs, { locale }) =>',
	"	(locale === 'ko' ? ko : locale === 'zh' ? zh : en)(inputs);"
].join('\n');

/**
 * A module of one message, as Paraglide writes it, made small.
 * @throws when it is written in another way than is known here
 */
export function smallMessage(code: string): string {
	const [, name] = /^export const (\w+) = /m.exec(code) ?? [];
	const texts = ['en', 'ko', 'zh'].map((language) => `${language}_${name}`);
	const unknown = texts.find((text) => !code.includes(`const ${text} = `));
	const end = code.indexOf(`export const ${name} = `);
	if (name === undefined || unknown || code.indexOf('export const', end + 1) >= 0)
		throw new Error('A message is not written as small-messages.ts expects.');
	const body = code.slice(0, end).replace(/^import .*\/runtime\.js'.*$/m, '');
	return [
		"import { choose } from '../runtime.js';",
		body,
		`export const ${name} = /*@__PURE__*/ choose(${texts.join(', ')});`
	].join('\n');
}

export function smallMessages(): Plugin {
	let server = false;
	return {
		name: 'small-messages',
		apply: 'build',
		enforce: 'pre',
		configResolved(config) {
			server = Boolean(config.build.ssr);
		},
		transform(code, id) {
			const path = id.split('?')[0] ?? '';
			if (server) return null;
			if (RUNTIME.test(path)) return { code: runtime, map: null };
			return MESSAGE.test(path) ? { code: smallMessage(code), map: null } : null;
		}
	};
}
