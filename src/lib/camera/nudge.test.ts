import { expect, it } from 'vitest';
import { MAX_ZOOM } from './fit.ts';
import { nudged } from './nudge.ts';

const plate = { width: 400, height: 200 };

it('goes a level nearer or farther, and never past the ends', () => {
	expect(nudged('nearer', 5.5, plate)).toEqual({ zoom: 6.5 });
	expect(nudged('farther', 5.5, plate)).toEqual({ zoom: 4.5 });
	expect(nudged('nearer', MAX_ZOOM - 0.1, plate)).toEqual({ zoom: MAX_ZOOM });
	expect(nudged('farther', 1.2, plate)).toEqual({ zoom: 1 });
	// Two fingers go farther: a button does not lead back.
	expect(nudged('farther', 0.5, plate)).toEqual({ zoom: 0.5 });
	expect(nudged('nearer', MAX_ZOOM + 1, plate)).toEqual({ zoom: MAX_ZOOM + 1 });
});

it('moves the view by a quarter of the plate', () => {
	expect(nudged('left', 5, plate)).toEqual({ by: [-100, 0] });
	expect(nudged('right', 5, plate)).toEqual({ by: [100, 0] });
	expect(nudged('up', 5, plate)).toEqual({ by: [0, -50] });
	expect(nudged('down', 5, plate)).toEqual({ by: [0, 50] });
});
