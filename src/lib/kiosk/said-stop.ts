/**
 * Which stop is said aloud: the one that a visitor's control has led to. What film and tour come to by themselves is not
 * said, nor is another language: it would talk over whoever listens.
 */
import type { KioskEvent } from './events.ts';
import { isVisited, type KioskState } from './state.ts';

/** @param said the stop that was said last; null: nothing since */
export function saidAfter(
	said: number | null,
	before: KioskState,
	after: KioskState,
	event: KioskEvent
): number | null {
	if (!isVisited(before) || !isVisited(after)) return null;
	if (after.stop !== before.stop) return event.type === 'tick' ? null : after.stop;
	return after.language === before.language ? said : null;
}
