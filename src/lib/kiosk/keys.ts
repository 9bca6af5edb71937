/** Which keys a page lets through. System keys it cannot hold: the shell around the browser does (deploy/kiosk). */

export interface Key {
	key: string;
	ctrlKey: boolean;
	altKey: boolean;
	metaKey: boolean;
	shiftKey: boolean;
}

const ALLOWED = new Set([
	'Tab',
	'Enter',
	' ',
	'Escape',
	'ArrowLeft',
	'ArrowRight',
	'ArrowUp',
	'ArrowDown',
	'Home',
	'End',
	'PageUp',
	'PageDown'
]);

/** Whether a key does what it always does. No chord, no function key, nothing that opens, prints, saves or leaves. */
export function isAllowedKey({ key, ctrlKey, altKey, metaKey }: Key): boolean {
	return !ctrlKey && !altKey && !metaKey && ALLOWED.has(key);
}
