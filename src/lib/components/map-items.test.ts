import { expect, it } from 'vitest';
import type { StoryPage } from '../story/page.ts';
import { featureItem, mapItems, placeItem } from './map-items.ts';

const page: Pick<StoryPage, 'features' | 'details' | 'places' | 'placeDetails' | 'language'> = {
	language: 'en',
	features: {
		bridge: { label: 'Crossing', qualifier: 'reported', description: 'An army crosses.' },
		river: { label: null, qualifier: null, description: 'The river between the two.' }
	},
	details: {
		bridge: {
			when: '19 October 1950',
			precision: 'schematic',
			confidence: 'medium',
			sources: ['S1']
		},
		river: { when: null, precision: 'surveyed', confidence: 'high', sources: [] }
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
			coordinate_source: 'GeoNames'
		}
	},
	placeDetails: { andong: { position: 'geonames', note: null } }
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
		sources: ['S1']
	});
});

it('names a feature without a label by what it is, and says it once', () => {
	expect(featureItem('river', page)).toMatchObject({
		name: 'The river between the two.',
		what: ''
	});
});

it('says of a place what it is called now and how exact its position is', () => {
	expect(placeItem('andong', page)).toMatchObject({
		name: 'Andong',
		aside: 'now Dandong',
		what: 'town',
		sure: ['Position good to within 2 km (GeoNames)']
	});
});

it('lists features before places, and leaves out what is not there', () => {
	const stop = {
		places: ['andong', 'nowhere'],
		layers: [{ feature: 'bridge' }, { feature: 'nothing' }, { feature: 'river' }]
	};
	expect(mapItems(stop, page).map(({ id }) => id)).toEqual(['bridge', 'river', 'andong']);
});
