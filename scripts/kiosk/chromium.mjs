/** The flags that a Chromium on an unattended screen needs. No dependency: the stick carries this folder. */
import { rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Folder that lasts over reboots. */
export const defaultProfile = () => join(homedir(), '.across-the-yalu-kiosk');

/**
 * Takes away the lock of a browser that did not end by itself.
 * @param {string} profile
 */
export function unlock(profile) {
	for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
		rmSync(join(profile, name), { force: true });
}

/**
 * @param {{ url: string, profile?: string, extra?: string[] }} options `profile`: folder that lasts over reboots, for the
 *   offline copy and the counts
 * @returns {string[]}
 */
export function kioskFlags({ url, profile = defaultProfile(), extra = [] }) {
	return [
		'--kiosk',
		'--start-fullscreen',
		`--user-data-dir=${profile}`,
		'--no-first-run',
		'--no-default-browser-check',
		'--noerrdialogs',
		'--disable-session-crashed-bubble',
		'--hide-crash-restore-bubble',
		'--disable-infobars',
		'--disable-pinch',
		'--overscroll-history-navigation=0',
		'--disable-features=Translate,TouchpadOverscrollHistoryNavigation,OverscrollHistoryNavigation',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-default-apps',
		'--disable-extensions',
		'--disable-sync',
		'--no-pings',
		'--password-store=basic',
		'--autoplay-policy=no-user-gesture-required',
		'--touch-events=enabled',
		// A graphics process that fails again and again is no reason to give the map up for good.
		'--disable-domain-blocking-for-3d-apis',
		'--disable-gpu-process-crash-limit',
		// Where a Wayland shell such as cage runs, draw for it; elsewhere the hint is ignored.
		'--ozone-platform-hint=auto',
		...extra,
		url
	];
}
