import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFrameMessage, isHostMessage, MAX_HEIGHT } from './protocol.ts';

const v = (message: object) => ({ storyMap: 1, ...message });

describe('isFrameMessage', () => {
	it.each([
		{ type: 'hello', part: 'steps', title: 'Across the Yalu' },
		{ type: 'height', height: 640 },
		{ type: 'boxes', boxes: [['crossing-1', 0, 320.5]] },
		{ type: 'focus', top: -4, bottom: 20 },
		{ type: 'map', state: 'live', context: true },
		{ type: 'step', id: 'crossing-1' }
	])('takes $type', (message) => expect(isFrameMessage(v(message))).toBe(true));

	it.each([
		['no object', 'storyMap'],
		['null', null],
		['another version', { storyMap: 2, type: 'height', height: 640 }],
		['no type', v({ height: 640 })],
		['a type of the prototype', v({ type: 'toString' })],
		['a host message', v({ type: 'scroll', top: 0 })],
		['a field too many', v({ type: 'height', height: 640, then: 1 })],
		['a field missing', v({ type: 'focus', top: 1 })],
		['text for a number', v({ type: 'height', height: '640' })],
		['NaN', v({ type: 'height', height: Number.NaN })],
		['a height beyond reason', v({ type: 'height', height: MAX_HEIGHT + 1 })],
		['no height', v({ type: 'height', height: 0 })],
		['a long title', v({ type: 'hello', part: 'map', title: 'x'.repeat(301) })],
		['no boxes', v({ type: 'boxes', boxes: [] })],
		['too many boxes', v({ type: 'boxes', boxes: Array(201).fill(['a', 0, 1]) })],
		['a box too short', v({ type: 'boxes', boxes: [['a', 0]] })],
		['a box of text', v({ type: 'boxes', boxes: [['a', '0', 1]] })]
	])('refuses %s', (_name, message) => expect(isFrameMessage(message)).toBe(false));
});

describe('isHostMessage', () => {
	it.each([
		{ type: 'layout', height: 768, plate: 420, inset: 0, stacked: true },
		{ type: 'scroll', top: -1200.25 },
		{ type: 'boxes', boxes: [['crossing-1', 0, 320]] },
		{ type: 'live', on: false }
	])('takes $type', (message) => expect(isHostMessage(v(message))).toBe(true));
	it('refuses a frame message, and a flag that is no flag', () => {
		expect(isHostMessage(v({ type: 'height', height: 1 }))).toBe(false);
		expect(isHostMessage(v({ type: 'live', on: 1 }))).toBe(false);
	});
});

it('refuses whatever else there is, without a throw', () => {
	fc.assert(
		fc.property(fc.anything(), (data) => {
			expect(isFrameMessage(data)).toBe(false);
			expect(isHostMessage(data)).toBe(false);
		})
	);
	const type = fc.constantFrom(
		'hello',
		'height',
		'boxes',
		'focus',
		'map',
		'step',
		'layout',
		'live'
	);
	fc.assert(
		fc.property(type, fc.dictionary(fc.string(), fc.anything()), (name, fields) => {
			const message = { ...fields, storyMap: 1, type: name };
			expect(isFrameMessage(message) || isHostMessage(message)).toBe(false);
		})
	);
});
