import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFrameMessage, isHostMessage, MAX_HEIGHT } from './protocol.ts';

const v = (message: object): Record<string, unknown> => ({ storyMap: 1, ...message });

const id = fc.string({ minLength: 1, maxLength: 64 });
const place = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const flag = fc.boolean();
const feature = fc.option(fc.string({ minLength: 1, maxLength: 300 }));
const boxes = fc.array(fc.tuple(id, place, place), { minLength: 1, maxLength: 200 });
const size = fc.double({ min: 1, max: 20_000, noNaN: true });

/** Fields of valid messages, by type. */
const frame: Record<string, Record<string, fc.Arbitrary<unknown>>> = {
	hello: {
		part: fc.constantFrom('steps', 'text', 'map'),
		title: fc.string({ minLength: 1, maxLength: 300 })
	},
	height: { height: fc.double({ min: 1, max: MAX_HEIGHT, noNaN: true }) },
	boxes: { boxes },
	focus: { top: place, bottom: place },
	map: { state: fc.constantFrom('drawn', 'live', 'failed'), context: flag },
	step: { id },
	highlight: { feature }
};
const host: typeof frame = {
	layout: {
		height: size,
		plate: size,
		inset: fc.double({ min: 0, max: 2000, noNaN: true }),
		stacked: flag
	},
	scroll: { top: place },
	boxes: { boxes },
	live: { on: flag },
	highlight: { feature }
};

describe('isFrameMessage', () => {
	it.each([
		{ type: 'hello', part: 'steps', title: 'Across the Yalu' },
		{ type: 'height', height: 640 },
		{ type: 'boxes', boxes: [['crossing-1', 0, 320.5]] },
		{ type: 'focus', top: -4, bottom: 20 },
		{ type: 'map', state: 'live', context: true },
		{ type: 'step', id: 'crossing-1' },
		{ type: 'highlight', feature: 'donor-china' },
		{ type: 'highlight', feature: null }
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
	const type = fc.constantFrom(...Object.keys(frame), ...Object.keys(host));
	fc.assert(
		fc.property(type, fc.dictionary(fc.string(), fc.anything()), (name, fields) => {
			const message = { ...fields, storyMap: 1, type: name };
			expect(isFrameMessage(message) || isHostMessage(message)).toBe(false);
		})
	);
});

describe('a message of which one thing is changed', () => {
	const right = (valid: typeof frame) =>
		fc
			.constantFrom(...Object.entries(valid))
			.chain(([type, fields]) => fc.record({ ...fields }).map((rest) => v({ type, ...rest })));
	const sides = [
		['frame', isFrameMessage, right(frame)],
		['host', isHostMessage, right(host)]
	] as const;

	it.each(sides)('is taken while nothing is changed: %s', (_side, isMessage, message) => {
		fc.assert(fc.property(message, (data) => isMessage(data) && isMessage(structuredClone(data))));
	});

	it.each(sides)('is refused: %s', (_side, isMessage, message) => {
		/** Nothing of this is right in any field. */
		const wrong = fc.oneof(
			fc.constantFrom<unknown>(
				undefined,
				null,
				'',
				[],
				{},
				NaN,
				Infinity,
				-Infinity,
				1e9,
				-1e9,
				2n,
				[['a', 0, Infinity]],
				[['a', 0, 1, 2]],
				[[0, 0, 0]],
				[{ 0: 'a', 1: 0, 2: 1, length: 3 }],
				'x'.repeat(400)
			),
			fc.func(fc.anything()),
			fc.constant(Symbol('a'))
		);
		fc.assert(
			fc.property(message, fc.nat(), wrong, (data, at, value) => {
				const names = Object.keys(data);
				const name = names[at % names.length] ?? '';
				// The one field in which nothing is a value.
				fc.pre(name !== 'feature' || value !== null);
				expect(isMessage({ ...data, [name]: value }), `another ${name}`).toBe(false);
				const without = Object.fromEntries(Object.entries(data).filter(([each]) => each !== name));
				expect(isMessage(without), `without ${name}`).toBe(false);
				expect(isMessage({ ...without, [`${name} `]: data[name] }), `${name} misspelt`).toBe(false);
				expect(isMessage({ ...data, more: value }), 'with more').toBe(false);
				expect(isMessage([data]), 'in a list').toBe(false);
				expect(isMessage(JSON.stringify(data)), 'as text').toBe(false);
			}),
			{ numRuns: 1000 }
		);
	});
});
