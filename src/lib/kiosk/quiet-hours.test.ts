import { expect, it } from 'vitest';
import { formatQuietHours, isQuiet, parseQuietHours } from './quiet-hours.ts';

it('reads hours, also over midnight', () => {
	expect(parseQuietHours('02:00-04:30')).toEqual({ from: 120, to: 270 });
	expect(parseQuietHours(' 22:15 – 06:00 ')).toEqual({ from: 1335, to: 360 });
});
it.each(['', '2-4', '24:00-03:00', '02:60-03:00', '02:00-02:00'])('refuses "%s"', (text) =>
	expect(parseQuietHours(text)).toBeNull()
);
it('knows what lies in them', () => {
	const night = { from: 1320, to: 360 };
	expect([1319, 1320, 0, 359, 360].map((minutes) => isQuiet(night, minutes))).toEqual([
		false,
		true,
		true,
		true,
		false
	]);
	expect(isQuiet({ from: 120, to: 240 }, 120)).toBe(true);
	expect(isQuiet({ from: 120, to: 240 }, 240)).toBe(false);
	expect(isQuiet(null, 0)).toBe(false);
});
it('writes them as they are read', () => {
	expect(formatQuietHours({ from: 1335, to: 65 })).toBe('22:15-01:05');
});
