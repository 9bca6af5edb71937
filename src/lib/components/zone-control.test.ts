import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import type { Language } from '../story/types.ts';
import ZoneControl from './ZoneControl.svelte';

function found(language: Language, inside: string[]): string {
	const { body } = render(ZoneControl, {
		props: {
			halfWidth: 2,
			zone: { halfWidth: 2, areaKm2: 1002.4, inside },
			failed: false,
			placeName: (id) => id,
			language,
			onchange: () => undefined
		}
	});
	return (
		/<p class="found[^>]*>(.*?)<\/p>/s
			.exec(body)?.[1]
			?.replaceAll(/<!--.*?-->/g, '')
			.trim() ?? ''
	);
}

it('says area and places with the marks of the language', () => {
	expect(found('en', ['A', 'B'])).toBe('1,002 km² of land. Places inside: A and B.');
	expect(found('ko', ['가', '나'])).toBe('육지 1,002km². 안에 드는 곳: 가 및 나.');
	expect(found('zh', ['甲', '乙', '丙'])).toBe('陆地面积1,002平方公里。区内地点：甲、乙和丙。');
	expect(found('zh', [])).toBe('陆地面积1,002平方公里。区内没有标名的地点。');
});
