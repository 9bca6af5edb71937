import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formatClaimDate, formatDate, formatRange } from './dates.ts';
import { formatLatitude, formatLongitude } from './degrees.ts';
import { formatMillions, formatNumber, formatSeconds } from './numbers.ts';
import { marks, sentences } from './punctuation.ts';

/** With what stands round it, so that a failure says where. */
const latinMark = /.{0,12}\p{Script=Han}\s?[,.;:?!()].{0,12}/gu;
const faults = (texts: readonly string[]) => texts.flatMap((text) => text.match(latinMark) ?? []);

/** All texts of a JSON value. */
function textsOf(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** What stands under `zh`, anywhere in a JSON value. */
function chineseOf(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, each]) =>
		key === 'zh' ? textsOf(each) : chineseOf(each)
	);
}

const filesOf = (name: RegExp) =>
	readdirSync('src/content', { recursive: true, encoding: 'utf8' })
		.filter((path) => name.test(path))
		.map((path) => `src/content/${path}`);
const read = (path: string) => readFileSync(path, 'utf8');
const json = (path: string) => JSON.parse(read(path)) as unknown;

it('sees a Latin mark', () => {
	expect(faults(['板门店, 开城', '板门店，开城', '汉城 (今首尔)', '10:00'])).toEqual([
		'板门店, 开城',
		'汉城 (今首尔)'
	]);
});

it('no message has one after a Han character', () => {
	expect(faults(textsOf(json('messages/zh.json')))).toEqual([]);
});

it('nor has any text of the story', () => {
	const files = filesOf(/\bzh\.(?:json|md)$/);
	expect(files.length).toBeGreaterThan(20);
	expect(
		faults(files.flatMap((path) => (path.endsWith('.md') ? [read(path)] : textsOf(json(path)))))
	).toEqual([]);
	const names = filesOf(/(?:places|ground-names)\.json$/).flatMap((path) => chineseOf(json(path)));
	expect(names.length).toBeGreaterThan(50);
	expect(faults(names)).toEqual([]);
});

it('nor has what is put together', () => {
	const { comma, list, colon, semicolon, stop, opening, closing } = marks.zh;
	const date = { from: '1953-07-27', precision: 'hour', time: '10:00' } as const;
	expect(
		faults([
			...[comma, list, colon, semicolon, stop].map((mark) => `停火${mark}签字`),
			`停火${opening}签字${closing}签字`,
			sentences(['停火', '签字'], 'zh'),
			formatDate('1953-07-27', 'zh'),
			formatRange('1953-07-27', '1953-08-28', 'zh'),
			formatClaimDate(date, 'zh').text,
			`${formatMillions(729.52, 'zh')}元，${formatNumber(1808, 'zh')}人，${formatSeconds(9, 'zh')}`,
			formatLatitude(38.5, 'zh') + formatLongitude(-124.5, 'zh')
		])
	).toEqual([]);
});
