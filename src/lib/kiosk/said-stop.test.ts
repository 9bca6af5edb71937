import { expect, it } from 'vitest';
import type { KioskEvent } from './events.ts';
import { saidAfter } from './said-stop.ts';
import { attract, type KioskState, type Program } from './state.ts';

const program: Program = {
	stops: 6,
	scenes: 3,
	start: 0,
	language: 'en',
	idle: 75_000,
	countdown: 20_000,
	rest: () => 10_000,
	travel: () => 3000,
	changes: () => false,
	reducedMotion: true
};
const at = (stop: number, mode: KioskState['mode'] = 'visit'): KioskState => ({
	...attract(program, 0),
	mode,
	stop
});
const tick: KioskEvent = { type: 'tick' };
const next: KioskEvent = { type: 'next' };

it('is where a control has led, until something else happens', () => {
	expect(saidAfter(null, at(1), at(2), next)).toBe(2);
	expect(saidAfter(2, at(2), at(2), tick)).toBe(2);
	expect(saidAfter(2, at(2), at(2), { type: 'textStep', step: 1 })).toBe(2);
	expect(saidAfter(2, at(2, 'warning'), at(3), next)).toBe(3);
});

it('is silent while the tour goes on by itself, so that a way back is said again', () => {
	expect(saidAfter(2, at(2, 'tour'), at(3, 'tour'), tick)).toBeNull();
	expect(saidAfter(null, at(3, 'tour'), at(2), { type: 'previous' })).toBe(2);
});

it('is silent in the film, where a visit begins, and after another language', () => {
	expect(saidAfter(null, at(0, 'attract'), at(1), { type: 'touch' })).toBeNull();
	expect(saidAfter(3, at(3), at(0, 'attract'), { type: 'startAgain' })).toBeNull();
	const korean: KioskState = { ...at(3), language: 'ko' };
	expect(saidAfter(3, at(3), korean, { type: 'language', language: 'ko' })).toBeNull();
});
