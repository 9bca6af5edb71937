import { expect, it } from 'vitest';
import { formatLatitude, formatLongitude } from './degrees.ts';

it.each([
	[124, '124° E', '동경 124°', '东经124°'],
	[124.5, '124°30′ E', '동경 124°30′', '东经124°30′'],
	[126.1, '126°06′ E', '동경 126°06′', '东经126°06′'],
	[-73.75, '73°45′ W', '서경 73°45′', '西经73°45′'],
	[0, '0°', '0°', '0°']
])('the meridian %d', (longitude, en, ko, zh) => {
	expect(formatLongitude(longitude, 'en')).toBe(en);
	expect(formatLongitude(longitude, 'ko')).toBe(ko);
	expect(formatLongitude(longitude, 'zh')).toBe(zh);
});

it.each([
	[38, '38° N', '북위 38°', '北纬38°'],
	[37.25, '37°15′ N', '북위 37°15′', '北纬37°15′'],
	[-20, '20° S', '남위 20°', '南纬20°'],
	[0, '0°', '0°', '0°']
])('the parallel %d', (latitude, en, ko, zh) => {
	expect(formatLatitude(latitude, 'en')).toBe(en);
	expect(formatLatitude(latitude, 'ko')).toBe(ko);
	expect(formatLatitude(latitude, 'zh')).toBe(zh);
});
