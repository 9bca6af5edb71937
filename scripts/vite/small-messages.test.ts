import { describe, expect, it } from 'vitest';
import { smallMessage } from './small-messages.ts';

const written = [
	"import { getLocale, experimentalStaticLocale } from '../runtime.js';",
	'const en_close = () => (`Close`);',
	'const ko_close = () => (`닫기`);',
	'const zh_close = () => (`关闭`);',
	'export const close = ((inputs = {}, options = {}) => {',
	'	if (locale === "ko") return ko_close(inputs)',
	'});'
].join('\n');

describe('smallMessage', () => {
	it('keeps the texts and chooses between them', () => {
		const small = smallMessage(written);
		expect(small).toContain('const ko_close = () => (`닫기`);');
		expect(small).toMatch(/choose\(en_close, ko_close, zh_close\);$/);
		expect(small).not.toContain('getLocale');
	});

	it('keeps what chooses plural forms', () => {
		const registry = "import * as registry from '../registry.js'";
		const small = smallMessage(`${registry}\n${written}`);
		expect(small).toContain(registry);
		expect(small).not.toContain('getLocale');
	});

	it('refuses what it does not know', () => {
		expect(() => smallMessage(written.replace('zh_close =', 'zh_other ='))).toThrow('expects');
		expect(() => smallMessage(`${written}\nexport const other = 1;`)).toThrow('expects');
		expect(() => smallMessage('const a = 1;')).toThrow('expects');
	});
});
