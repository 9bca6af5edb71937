/** Explore mode: the reader moves the map. Otherwise every drag, wheel and key belongs to the page. */

interface Handler {
	enable(): void;
	disable(): void;
}

/** The handlers that explore mode switches. */
export interface Handlers {
	dragPan: Handler;
	scrollZoom: Handler;
	doubleClickZoom: Handler;
	touchZoomRotate: Handler & { disableRotation(): void };
	keyboard: Handler & { disableRotation(): void };
}

/** Options of the map that start with every handler off, and never turn or tilt. */
export const stillOptions = {
	dragPan: false,
	scrollZoom: false,
	touchZoomRotate: false,
	doubleClickZoom: false,
	keyboard: false,
	boxZoom: false,
	dragRotate: false,
	touchPitch: false,
	pitchWithRotate: false,
	rollEnabled: false
} as const;

/** Gives the map to the reader, or takes it back. */
export function setHandlers(map: Handlers, on: boolean): void {
	const change = on ? 'enable' : 'disable';
	map.dragPan[change]();
	map.scrollZoom[change]();
	map.touchZoomRotate[change]();
	map.doubleClickZoom[change]();
	map.keyboard[change]();
	if (on) {
		// Enabling brings rotation with it.
		map.touchZoomRotate.disableRotation();
		map.keyboard.disableRotation();
	}
}
