import { expect, it } from 'vitest';
import { message } from './messages.ts';

it('counts one thing as one', () => {
	expect(message('en', 'kiosk_countdown', { seconds: 1 })).toBe('1 second');
	expect(message('en', 'kiosk_countdown', { seconds: 20 })).toBe('20 seconds');
	expect(message('ko', 'kiosk_countdown', { seconds: 1 })).toBe('1초');
	expect(message('zh', 'kiosk_countdown', { seconds: 1 })).toBe('1秒');
	expect(message('en', 'figure_divisions', { number: 1 })).toBe('1 division');
	expect(message('en', 'figure_divisions', { number: 19 })).toBe('19 divisions');
	expect(message('ko', 'figure_divisions', { number: 19 })).toBe('19개 사단');
	expect(message('zh', 'figure_divisions', { number: 19 })).toBe('19个师');
});
