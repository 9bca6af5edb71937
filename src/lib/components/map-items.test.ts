import { expect, it } from 'vitest';
import { toDays } from '../scene/story.ts';
import type { StoryPage } from '../story/page.ts';
import { featureItem, mapItems, placeItem } from './map-items.ts';

const page: Pick<StoryPage, 'features' | 'details' | 'places' | 'placeDetails' | 'language'> = {
	language: 'en',
	features: {
		bridge: { label: 'Crossing', qualifier: 'reported', description: 'An army crosses.' },
		river: { label: null, qualifier: null, description: 'The river between the two.' },
		signing: { label: '10:00', qualifier: null, description: 'They sign.' }
	},
	details: {
		bridge: {
			name: null,
			aside: 'reported',
			when: '19 October 1950',
			drawn: 'schematic',
			at: null,
			confidence: 'medium',
			sources: ['S1']
		},
		river: {
			name: null,
			aside: null,
			when: null,
			drawn: 'surveyed',
			at: null,
			confidence: 'high',
			sources: []
		},
		signing: {
			name: 'Signing in Andong',
			aside: null,
			when: null,
			drawn: null,
			at: 'andong',
			confidence: 'high',
			sources: []
		}
	},
	places: {
		andong: {
			id: 'andong',
			name: { en: 'Andong', ko: '안둥', zh: '安东' },
			now: { en: 'Dandong' },
			lon: 124.4,
			lat: 40.1,
			precision_km: 2,
			kind: 'crossing_town',
			chapters: [3],
			coordinate_source: 'A gazetteer (40 deg N)'
		}
	},
	placeDetails: {
		andong: {
			what: null,
			position: 'reference',
			positionSource: 'A gazetteer (40 deg N)',
			note: 'Renamed in 1965.'
		}
	}
};

it('says of a feature what it is, when, how sure and by whom', () => {
	expect(featureItem('bridge', page)).toEqual({
		kind: 'feature',
		id: 'bridge',
		name: 'Crossing',
		aside: 'reported',
		what: 'An army crosses.',
		when: '19 October 1950',
		sure: ['moderately sure', 'Drawn schematically between known points.'],
		sources: ['S1'],
		positionSource: null,
		note: null,
		told: []
	});
});

it('names a feature without a label by what it is, and says it once', () => {
	expect(featureItem('river', page)).toMatchObject({
		name: 'The river between the two.',
		what: ''
	});
});

it('calls a point by the name that lists have for it, and its drawing nothing', () => {
	expect(featureItem('signing', page)).toMatchObject({
		name: 'Signing in Andong',
		what: 'They sign.',
		sure: ['well established']
	});
});

it('lists the place of an event, whose sign the map shows', () => {
	const stop = { places: [], layers: [{ feature: 'signing' }] };
	expect(mapItems(stop, page).map(({ id }) => id)).toEqual(['signing', 'andong']);
});

it('says of a place what it is, where its part in the story does not', () => {
	const placeDetails = { andong: { ...page.placeDetails['andong'], what: 'basin' } };
	expect(placeItem('andong', { ...page, placeDetails } as typeof page)?.what).toBe('basin');
	expect(
		placeItem('andong', { ...page, placeDetails, language: 'zh' } as typeof page)
	).toMatchObject({ what: '盆地', sure: ['位置误差在2公里以内（参考资料）'] });
});

it('says of a place what it is called now and how exact its position is', () => {
	expect(placeItem('andong', page)).toMatchObject({
		name: 'Andong',
		aside: 'now Dandong',
		what: 'town',
		sure: ['Position good to within 2 km (reference work)'],
		positionSource: 'A gazetteer (40 deg N)',
		note: 'Renamed in 1965.'
	});
});

it('names a place on a later map as it is called now', () => {
	const [war, present] = [toDays('1950-10-19'), toDays('2021-07-11')];
	expect(placeItem('andong', page, undefined, war)?.name).toBe('Andong');
	expect(placeItem('andong', page, undefined, present)).toMatchObject({
		name: 'Dandong',
		aside: null
	});
	const stop = { places: ['andong'], layers: [], date: { from: present, to: present } };
	expect(mapItems(stop, page).map(({ name }) => name)).toEqual(['Dandong']);
});

it('says of a place what the step tells of it, when and by whom', () => {
	const told = {
		placeClaims: { 'crossing-2': { andong: ['C09', 'nothing'] } },
		claims: { C09: { date: '19 October 1950', text: 'An army crosses.', sources: ['X16'] } }
	};
	expect(placeItem('andong', { ...page, ...told }, 'crossing-2')?.told).toEqual([
		{ when: '19 October 1950', what: 'An army crosses.', sources: ['X16'] }
	]);
	expect(placeItem('andong', { ...page, ...told }, 'crossing-2')?.when).toBeNull();
	// What stands there for orientation alone says so.
	expect(placeItem('andong', { ...page, ...told }, 'seoul-1')).toMatchObject({
		when: 'Named for orientation; this step tells nothing of it.',
		told: []
	});
	// The list beside a step gives no reason for any.
	expect(placeItem('andong', { ...page, ...told })?.when).toBeNull();
	expect(placeItem('andong', page, 'crossing-2')?.told).toEqual([]);
});

it('lists what has a sign for orientation after the places of the step, each once', () => {
	const stop = { places: [], layers: [{ feature: 'bridge' }] };
	expect(mapItems(stop, page, ['andong', 'andong']).map(({ id }) => id)).toEqual([
		'bridge',
		'andong'
	]);
	expect(mapItems({ ...stop, places: ['andong'] }, page, ['andong'])).toHaveLength(2);
});

it('lists features before places, and leaves out what is not there', () => {
	const stop = {
		places: ['andong', 'nowhere'],
		layers: [{ feature: 'bridge' }, { feature: 'nothing' }, { feature: 'river' }]
	};
	expect(mapItems(stop, page).map(({ id }) => id)).toEqual(['bridge', 'river', 'andong']);
});

it('brackets where a position is from as the language does', () => {
	const sure = (language: 'en' | 'ko' | 'zh') => placeItem('andong', { ...page, language })?.sure;
	expect(sure('en')).toEqual(['Position good to within 2 km (reference work)']);
	expect(sure('ko')).toEqual(['위치 오차 2km 이내(참고 문헌)']);
	expect(sure('zh')).toEqual(['位置误差在2公里以内（参考资料）']);
});
