/** What the machine keeps over reloads. A store that is full, locked or missing never stops the kiosk. */

export type KeptName = 'counts' | 'errors' | 'watch' | 'settings' | 'copied';

const key = (name: KeptName) => `across-the-yalu.kiosk.${name}`;

export function kept(name: KeptName): string | null {
	try {
		return localStorage.getItem(key(name));
	} catch {
		return null;
	}
}

export function keep(name: KeptName, text: string | null): void {
	try {
		if (text === null) localStorage.removeItem(key(name));
		else localStorage.setItem(key(name), text);
	} catch {
		// Nothing depends on it.
	}
}
