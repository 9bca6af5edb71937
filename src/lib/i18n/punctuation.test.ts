import { expect, it } from 'vitest';
import { sentences } from './punctuation.ts';

it('joins phrases with the stops of the language, each once', () => {
	expect(sentences(['The river.', null, 'well established', ''], 'en')).toBe(
		'The river. Well established.'
	);
	expect(sentences(['界线。', '可以确定'], 'zh')).toBe('界线。可以确定。');
	expect(sentences([], 'ko')).toBe('');
});
