/** What can happen to a kiosk. */
import type { Language } from '../story/types.ts';
import type { Panel } from './state.ts';

export type KioskEvent =
	/** Time went by. Sent several times a second. */
	| { type: 'tick' }
	/** A finger or a key, whatever else it does. */
	| { type: 'touch' }
	/** The film's own button: it stands still, or goes on. Nobody enters by it. */
	| { type: 'film'; paused: boolean }
	| { type: 'next' }
	| { type: 'previous' }
	| { type: 'goTo'; stop: number; progress?: number }
	/** A finger drags the story; then lets go. */
	| { type: 'scrub'; scalar: number }
	| { type: 'release'; stop: number }
	| { type: 'play' }
	| { type: 'pause' }
	| { type: 'language'; language: Language }
	| { type: 'textStep'; step: number }
	| { type: 'lower'; on: boolean }
	| { type: 'explore'; on: boolean }
	| { type: 'panel'; panel: Panel }
	| { type: 'startAgain' }
	/** Five seconds in the corner. */
	| { type: 'staffPress' }
	| { type: 'staffUnlock' }
	| { type: 'staffClose' }
	/** Other settings are in force. */
	| { type: 'settings' }
	/** The watchdog found the page stalled or failing. */
	| { type: 'fail' };

export type EventType = KioskEvent['type'];
