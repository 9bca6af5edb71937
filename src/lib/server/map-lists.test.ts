/** The list "on this map" of every step in every language: name, what, when, how sure. */
import { describe, expect, it } from 'vitest';
import { message } from '../i18n/messages.ts';
import type { MapListItem } from '../story/page.ts';
import type { Language, PlaceKind } from '../story/types.ts';
import { storyPage } from './page.ts';
import { getStory } from './story.ts';

const story = getStory();

const months =
	'(?:January|February|March|April|May|June|July|August|September|October|November|December)';
/** Days without their year, else months, else bare years. */
const dates: Record<Language, RegExp> = {
	en: new RegExp(`\\d{1,2} ${months}|${months}|\\b(?:19|20)\\d\\d\\b`, 'g'),
	ko: /\d{1,2}월 \d{1,2}일?|\d{1,2}월|(?:19|20)\d\d/g,
	zh: /\d{1,2}月\d{1,2}日|\d{1,2}月|(?:19|20)\d\d/g
};
const datesIn = (text: string, language: Language) =>
	new Set(text.replace(/\d{4}[年년] ?(?=\d+[月월])/g, '').match(dates[language]) ?? []);

/** A year stands in one date and in another: only a date that is nothing but a year is said twice by it. */
function saidTwice({ name, aside, what, when }: MapListItem, language: Language): string[] {
	if (!when) return [];
	const told = datesIn(when, language);
	const years = /^\d{4}$/;
	const wholeDates = [...told].filter((date) => !years.test(date));
	const looked = wholeDates.length > 0 ? wholeDates : [...told];
	const rest = datesIn([name, aside, what].join(' | '), language);
	return looked.filter((date) => rest.has(date));
}

it('finds a date that is said twice', () => {
	const item: MapListItem = {
		kind: 'feature',
		id: 'x',
		name: 'Breakout',
		aside: null,
		what: 'They break out from 16 September.',
		when: 'From 16 September 1950',
		sure: []
	};
	expect(saidTwice(item, 'en')).toEqual(['16 September']);
	expect(saidTwice({ ...item, what: 'They broke out in 1950.' }, 'en')).toEqual([]);
	expect(saidTwice({ ...item, when: '1954–1961', what: 'Aid of 1954.' }, 'en')).toEqual(['1954']);
	expect(saidTwice({ ...item, when: '1950年9月16日', what: '9月16日起突围。' }, 'zh')).toEqual([
		'9月16日'
	]);
	expect(saidTwice({ ...item, when: '1950년 9월 16일', what: '9월 16일부터.' }, 'ko')).toEqual([
		'9월 16일'
	]);
});

describe.each(story.languages)('the lists in %s', (language) => {
	const page = storyPage(story, language);
	const steps = page.chapters.flatMap((chapter) => chapter.steps);
	const everyItem = steps.flatMap(({ id, onMap }) => onMap.map((item) => ({ step: id, item })));
	const all = [...new Map(everyItem.map(({ item }) => [item.kind + item.id, item])).values()];
	const names = (items: typeof all) => items.map(({ id }) => id);

	it('are there for all 57 steps, each with every layer and place of its step', () => {
		expect(steps).toHaveLength(57);
		for (const step of story.chapters.flatMap((chapter) => chapter.steps)) {
			const listed = steps.find(({ id }) => id === step.id)?.onMap ?? [];
			const ids = listed.map(({ kind, id }) => `${kind} ${id}`);
			expect(new Set(ids).size, step.id).toBe(ids.length);
			for (const { feature: id } of step.layers) {
				expect(ids, step.id).toContain(`feature ${id}`);
				const feature = story.features[id];
				if (feature?.kind === 'event') expect(ids, step.id).toContain(`place ${feature.at}`);
			}
			for (const place of step.places) expect(ids, step.id).toContain(`place ${place}`);
		}
	});

	it('name everything, say what it is and how sure that is', () => {
		expect(
			names(all.filter(({ name, what, sure }) => !name || !what || sure.length === 0))
		).toEqual([]);
		// A sentence is no name.
		expect(names(all.filter(({ name }) => /[.。]$/.test(name)))).toEqual([]);
	});

	it('give each a name of its own within its step', () => {
		const shared = steps.flatMap(({ id, onMap }) => {
			const seen = onMap.map(({ name }) => name);
			return seen.filter((name, i) => seen.indexOf(name) !== i).map((name) => `${id}: ${name}`);
		});
		expect(shared).toEqual([]);
	});

	it('say when, wherever the story knows it', () => {
		for (const { id, when, kind } of all) {
			const dated = kind === 'feature' && story.features[id]?.date !== undefined;
			expect(when !== null, id).toBe(dated);
		}
	});

	it('tell the year of each date, and no date twice', () => {
		expect(all.filter(({ when }) => when && !/\d{4}/.test(when)).map(({ when }) => when)).toEqual(
			[]
		);
		expect(names(all.filter(({ when }) => /(\d{4})\D{0,2}\1/.test(when ?? '')))).toEqual([]);
		expect(
			all.flatMap((item) => saidTwice(item, language).map((date) => `${item.id}: ${date}`))
		).toEqual([]);
		// The map's second line is said as the date or as an aside, not as both.
		expect(names(all.filter(({ aside, when }) => aside !== null && aside === when))).toEqual([]);
	});

	it('call schematic, computed or surveyed only what has a course', () => {
		const drawn = {
			schematic: message(language, 'precision_schematic'),
			computed: message(language, 'precision_computed'),
			surveyed: message(language, 'precision_surveyed'),
			parallel: message(language, 'precision_parallel')
		};
		for (const { kind, id, sure } of all) {
			const feature = kind === 'feature' ? story.features[id] : undefined;
			const said = Object.values(drawn).filter((phrase) => sure.includes(phrase));
			if (!feature || feature.kind === 'event') expect(said, id).toEqual([]);
			else if (id === 'parallel-38') expect(said).toEqual([drawn.parallel]);
			else expect(said, id).toEqual([drawn[feature.precision]]);
		}
		expect(all.find(({ id }) => id === 'demilitarized-zone')?.sure).toContain(drawn.computed);
	});

	it('name a donor by its own lane, not by a sum that it shares', () => {
		const words = story.words[language]?.tables['aid']?.values ?? {};
		const donors = Object.values(story.features).filter((feature) => feature.kind === 'donor');
		expect(donors.length).toBeGreaterThan(5);
		for (const { id, row, table } of donors) {
			const cells = story.tables[table]?.rows.find((each) => Object.values(each).includes(row));
			const total = new Intl.NumberFormat(language, { maximumSignificantDigits: 6 }).format(
				Number(cells?.['total'] ?? NaN)
			);
			const item = all.find((each) => each.id === id);
			expect(item?.name, id).toContain(total);
			const short = language === 'en' && row === 'ussr' ? 'USSR' : words[row];
			expect(item?.name, id).toContain(short ?? 'a name in the table');
		}
	});
});

/** What each kind of place is called. */
const kinds: Record<PlaceKind, [string, string, string]> = {
	capital: ['capital', '수도', '首都'],
	donor_capital: ['capital', '수도', '首都'],
	city: ['city', '도시', '城市'],
	un: ['city', '도시', '城市'],
	talks_site: ['city', '도시', '城市'],
	port_of_entry: ['city', '도시', '城市'],
	crossing_town: ['town', '소도시', '城镇'],
	front_point: ['town', '소도시', '城镇'],
	crossing: ['crossing', '도하 지점', '过江处'],
	battle: ['place of a battle', '전투가 있던 곳', '作战地点'],
	signing: ['place of signing', '서명 장소', '签字地点'],
	headquarters: ['headquarters', '사령부', '总部'],
	project: ['construction project', '건설 사업', '建设项目'],
	dam: ['dam', '댐', '水坝'],
	landmark: ['place', '지점', '地点']
};
const whats = {
	city: ['city', '도시', '城市'],
	basin: ['basin', '분지', '盆地'],
	area: ['area', '구역', '区域'],
	village: ['village', '마을', '村庄']
};

it('calls every place on a map by what it is', () => {
	(['en', 'ko', 'zh'] as const).forEach((language, column) => {
		const listed = storyPage(story, language).chapters.flatMap(({ steps }) =>
			steps.flatMap(({ onMap }) => onMap.filter(({ kind }) => kind === 'place'))
		);
		for (const { id, what } of listed) {
			const place = story.places[id];
			expect(place, id).toBeDefined();
			if (!place) continue;
			expect(what, id).toBe((place.what ? whats[place.what] : kinds[place.kind])[column]);
		}
		expect(new Set(listed.map(({ id }) => id)).size).toBeGreaterThan(60);
	});
});

it('carries what is on several maps as one object', () => {
	const lists = storyPage(story, 'en').chapters.flatMap(({ steps }) => steps);
	const found = lists.flatMap(({ onMap }) => onMap.filter(({ id }) => id === 'pyongyang'));
	expect(found.length).toBeGreaterThan(10);
	expect(new Set(found).size).toBe(1);
});
