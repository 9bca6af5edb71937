import { expect, it } from 'vitest';
import { heightMessages } from './heights.ts';

it('says the height in each form that hosts listen to', () => {
	expect(heightMessages(640.2, 'map-1')).toEqual([
		{ storyMap: 1, type: 'height', height: 641 },
		{ sentinel: 'amp', type: 'embed-size', height: 641 },
		'{"sender":"Flourish","context":"iframe.resize","height":641}',
		'pymxPYMxmap-1xPYMxheightxPYMx641'
	]);
});

it('does not speak pym where no pym host asked', () => {
	expect(heightMessages(600, null)).toHaveLength(3);
});
