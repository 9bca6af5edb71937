/** Reads the settings: the address, and kiosk.json with the last good copy for when it cannot be had. */
import { readSettings, type KioskSettings, type SettingFacts } from './settings.ts';
import type { SettingProblem } from './settings-problems.ts';
import { keep, kept } from './store.ts';

export interface LoadedSettings {
	settings: KioskSettings;
	problems: SettingProblem[];
}

function parsed(text: string | null): unknown {
	try {
		return text === null ? undefined : (JSON.parse(text) as unknown);
	} catch {
		return undefined;
	}
}

/**
 * Before anything is fetched: the address and the copy that the machine kept.
 */
export function settingsAtOnce(facts: SettingFacts): LoadedSettings {
	return readSettings(new URLSearchParams(window.location.search), parsed(kept('settings')), facts);
}

/** With kiosk.json as the server has it now. What is missing or broken leaves the copy in force. */
export async function fetchSettings(base: string, facts: SettingFacts): Promise<LoadedSettings> {
	const address = new URLSearchParams(window.location.search);
	const broken: SettingProblem[] = [];
	try {
		const response = await fetch(`${base}/kiosk.json`, { cache: 'no-cache' });
		if (response.ok) {
			const text = await response.text();
			const file = parsed(text);
			if (file === undefined)
				broken.push({
					name: 'not-json',
					setting: 'kiosk.json',
					from: 'kiosk.json',
					found: text.slice(0, 80)
				});
			else keep('settings', text);
		}
	} catch {
		// No network: the copy is in force.
	}
	const { settings, problems } = readSettings(address, parsed(kept('settings')), facts);
	return { settings, problems: [...broken, ...problems] };
}
