import { afterEach, expect, it, vi } from 'vitest';
import { guardPage } from './guard.ts';

afterEach(() => vi.unstubAllGlobals());

/** A window with a history of which only the length is looked at. */
function page() {
	const history = {
		state: null,
		entries: 1,
		pushState() {
			this.entries += 1;
		}
	};
	const window = Object.assign(new EventTarget(), {
		history,
		location: { href: 'http://127.0.0.1/kiosk/' },
		open: (): unknown => 'a window',
		print: (): unknown => 'a page'
	});
	vi.stubGlobal('window', window);
	vi.stubGlobal('Element', EventTarget);
	const held = (type: string, init: object = {}) =>
		!window.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), init));
	return { window, history, held };
}

it('refuses what leads out, and lets what leads through the story', () => {
	const { window, held } = page();
	const end = guardPage();
	for (const type of ['contextmenu', 'dragstart', 'drop', 'copy', 'paste', 'auxclick', 'submit'])
		expect(held(type), type).toBe(true);
	expect(held('keydown', { key: 'F5' })).toBe(true);
	expect(held('keydown', { key: 'p', ctrlKey: true })).toBe(true);
	expect(held('keydown', { key: 'ArrowRight' })).toBe(false);
	expect(held('touchmove', { touches: [1, 2] })).toBe(true);
	expect(held('touchmove', { touches: [1] })).toBe(false);
	expect(held('wheel', { ctrlKey: true })).toBe(true);
	expect(window.open()).toBeNull();
	expect(window.print()).toBeUndefined();
	end();
	expect(held('contextmenu')).toBe(false);
	expect(window.open()).toBe('a window');
});

it('leads back here whenever somebody goes back', () => {
	const { window, history } = page();
	const end = guardPage();
	expect(history.entries).toBe(2);
	window.dispatchEvent(new Event('popstate'));
	expect(history.entries).toBe(3);
	end();
});
