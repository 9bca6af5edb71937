import { afterEach, expect, it, vi } from 'vitest';
import { forgetTold, tell } from './told.ts';

afterEach(() => {
	forgetTold();
	vi.restoreAllMocks();
});

it('says one line for each file, until another try begins', () => {
	const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	tell('rivers.geojson', 'Map: rivers is missing');
	tell('rivers.geojson', 'Map: rivers could not be loaded');
	tell('lakes.geojson', 'Map: lakes is missing');
	forgetTold();
	tell('rivers.geojson', 'Map: rivers is missing');
	expect(said.mock.calls.flat()).toEqual([
		'Map: rivers is missing',
		'Map: lakes is missing',
		'Map: rivers is missing'
	]);
});
