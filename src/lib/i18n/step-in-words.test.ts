import { expect, it } from 'vitest';
import { stepInWords } from './step-in-words.ts';

it('says chapter, title and date with the marks of the language', () => {
	const said = (title: string, dateline: string, language: 'en' | 'ko' | 'zh') =>
		stepInWords({ number: 3, title }, dateline, language);
	expect(said('Crossing', '19 October 1950', 'en')).toBe('Chapter 3: Crossing. 19 October 1950');
	expect(said('도강', '1950년 10월 19일', 'ko')).toBe('제3장: 도강. 1950년 10월 19일');
	expect(said('过江', '1950年10月19日', 'zh')).toBe('第3章：过江。1950年10月19日');
});
