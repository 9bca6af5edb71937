import { expect, it } from 'vitest';
import { isAllowedKey, type Key } from './keys.ts';

const key = (name: string, held: Partial<Key> = {}): Key => ({
	key: name,
	ctrlKey: false,
	altKey: false,
	metaKey: false,
	shiftKey: false,
	...held
});

it.each(['Tab', 'Enter', ' ', 'Escape', 'ArrowLeft', 'Home'])('lets %j through', (name) =>
	expect(isAllowedKey(key(name))).toBe(true)
);
it.each([
	key('F5'),
	key('F11'),
	key('F12'),
	key('r', { ctrlKey: true }),
	key('p', { ctrlKey: true }),
	key('w', { ctrlKey: true }),
	key('t', { metaKey: true }),
	key('ArrowLeft', { altKey: true }),
	key('Home', { altKey: true }),
	key('BrowserBack'),
	key('PrintScreen'),
	key('ContextMenu'),
	key('Backspace'),
	key('/'),
	key('Tab', { ctrlKey: true })
])('holds %j', (held) => expect(isAllowedKey(held)).toBe(false));
