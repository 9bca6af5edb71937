import { expect, it } from 'vitest';
import { measureText } from '../fonts/metrics.ts';
import { lines } from './line-breaks.ts';

const style = { family: 'sans', size: 16 } as const;

it('breaks between words and keeps every word', () => {
	const text = 'Chinese armies cross the Yalu after dark at three places';
	const broken = lines(text, style, 120);
	expect(broken.length).toBeGreaterThan(2);
	expect(broken.join(' ')).toBe(text);
	for (const line of broken) expect(measureText(line, style)).toBeLessThanOrEqual(120);
});

it('breaks Chinese between characters, and no line begins with a closing mark', () => {
	const broken = lines('军队在夜里渡江，向南前进。', style, 16 * 7 + 4);
	expect(broken.join('')).toBe('军队在夜里渡江，向南前进。');
	expect(broken.every((line) => !/^[，。]/.test(line))).toBe(true);
});

it('leaves a word that is too long whole', () => {
	expect(lines('Panmunjom', style, 10)).toEqual(['Panmunjom']);
});
