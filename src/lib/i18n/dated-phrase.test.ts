import { expect, it } from 'vitest';
import { datedPhrase } from './dated-phrase.ts';

const october = { from: '1950-10-16', to: '1950-11-05' };

it('adds the year of the date to a phrase without one', () => {
	const en = (phrase: string) => datedPhrase(phrase, october, 'en')?.when;
	expect(en('16 October, about 18:00')).toBe('16 October 1950, about 18:00');
	expect(en('25 October to about 5 November')).toBe('25 October to about 5 November 1950');
	expect(en('asked on 8 October')).toBe('asked on 8 October 1950');
	expect(datedPhrase('10월 25일~11월 5일쯤', october, 'ko')?.when).toBe(
		'1950년 10월 25일~11월 5일쯤'
	);
	expect(datedPhrase('到约11月5日', october, 'zh')?.when).toBe('到约1950年11月5日');
});

it('leaves a year that is there', () => {
	expect(datedPhrase('mid-October 1950, approximate', october, 'en')?.when).toBe(
		'mid-October 1950, approximate'
	);
	expect(datedPhrase('1950년 10월 말, 대략', october, 'ko')).toEqual({
		aside: null,
		when: '1950년 10월 말, 대략'
	});
});

it('sets apart what stands before the date', () => {
	const known = { from: '2021' };
	expect(datedPhrase('in South Korea, 2021', known, 'en')).toEqual({
		aside: 'in South Korea',
		when: '2021'
	});
	expect(datedPhrase('在韩国，2021年', known, 'zh')).toEqual({ aside: '在韩国', when: '2021年' });
});

it.each(['reported', 'about 80,000', 'two commands, not joined', 'for 1954 to 1957'])(
	'knows that "%s" is not the date',
	(phrase) => {
		expect(datedPhrase(phrase, october, 'en')).toBeNull();
	}
);

it('adds no year where the date has two', () => {
	expect(datedPhrase('to May', { from: '1950-10', to: '1951-05' }, 'en')).toBeNull();
});
