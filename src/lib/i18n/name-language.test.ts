import { expect, it } from 'vitest';
import { languageOfName } from './name-language.ts';

it('marks a Latin title on a Korean or Chinese page', () => {
	expect(languageOfName('Big Brother’s Help (1953)', 'zh')).toBe('en');
	expect(languageOfName('U.S. Department of State', 'ko')).toBe('en');
});

it('leaves a name in the script of the page, and any on an English one', () => {
	expect(languageOfName('알아부디·자이단(2023)', 'ko')).toBeUndefined();
	expect(languageOfName('《北京周报》载联合声明和评论（1958）', 'zh')).toBeUndefined();
	expect(languageOfName('Big Brother’s Help (1953)', 'en')).toBeUndefined();
});
