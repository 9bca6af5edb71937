/** Reads the settings: the address, and kiosk.json with the last good copy for when it cannot be had. */
import { readSettings, type KioskSettings, type SettingFacts } from './settings.ts';
import {
	parseSettingsFile,
	readReason,
	REASON_HEADER,
	reasonOf,
	type Reason
} from './settings-file.ts';
import type { SettingProblem } from './settings-problems.ts';
import { keep, kept } from './store.ts';

export interface LoadedSettings {
	settings: KioskSettings;
	problems: SettingProblem[];
}

function keptFile(): Record<string, unknown> | undefined {
	const read = parseSettingsFile(kept('settings') ?? '');
	return 'file' in read ? read.file : undefined;
}

/**
 * Before anything is fetched: the address and the copy that the machine kept.
 */
export function settingsAtOnce(facts: SettingFacts): LoadedSettings {
	return readSettings(new URLSearchParams(window.location.search), keptFile(), facts);
}

/** With kiosk.json as the server has it now. What is missing or broken leaves the copy in force, and is told. */
export async function fetchSettings(base: string, facts: SettingFacts): Promise<LoadedSettings> {
	const address = new URLSearchParams(window.location.search);
	const reason = await fetchFile(`${base}/kiosk.json`);
	const { settings, problems } = readSettings(address, keptFile(), facts);
	const broken: SettingProblem[] = reason
		? [{ ...reason, setting: 'kiosk.json', from: 'kiosk.json' }]
		: [];
	return { settings, problems: [...broken, ...problems] };
}

/** Keeps the server's file when it is whole; else says why not. A machine without a network has nothing to say. */
async function fetchFile(address: string): Promise<Reason | null> {
	try {
		const response = await fetch(address, { cache: 'no-cache' });
		if (!response.ok) return reasonOf('not-answered', String(response.status));
		const text = await response.text();
		const read = parseSettingsFile(text);
		if ('problem' in read) return reasonOf(read.problem, text);
		keep('settings', text);
		return readReason(response.headers.get(REASON_HEADER));
	} catch {
		return null;
	}
}
