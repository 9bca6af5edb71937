/**
 * Explore mode of an embed: the reader asked to move the map. Whatever leads on (a step, the article's scroll, the map's
 * going) gives wheel and finger back to the article, so that nobody is caught on the map.
 */
import type { Camera } from '../camera/camera.ts';
import type { Nudge } from '../camera/nudge.ts';

/** The part of the map's owner that exploring needs. */
export interface Explorable {
	explore(on: boolean, callbacks?: { onCamera(camera: Camera): void; onExit(): void }): void;
	camera(): Camera;
	nudge(way: Nudge): void;
}

/** Pixels that the article may move while somebody explores: a finger is never quite still. */
const STILL = 48;

export class Explorer {
	/** What the reader looks at; null while the story has the map. */
	camera: Camera | null = $state.raw(null);
	#owner: Explorable | null = null;
	/** Where the text's frame stood when exploring began, or stands while nobody explores. */
	#top: number | null = null;

	/** The map has come, or gone. */
	take(owner: Explorable | null): void {
		if (owner === null) this.leave();
		this.#owner = owner;
	}
	/** @param onExit Escape on the map; @returns false while there is no live map */
	enter(onExit: () => void): boolean {
		if (!this.#owner) return false;
		this.camera = this.#owner.camera();
		this.#owner.explore(true, {
			onCamera: (camera) => {
				if (this.camera) this.camera = camera;
			},
			onExit
		});
		return true;
	}
	/** A button moves the map. */
	nudge(way: Nudge): void {
		this.#owner?.nudge(way);
	}
	/** @returns whether there was something to leave */
	leave(): boolean {
		if (!this.camera) return false;
		this.camera = null;
		this.#owner?.explore(false);
		return true;
	}
	/** The article has scrolled: `top` is where the text's frame stands in the window, in pixels. */
	scrolled(top: number): void {
		if (Math.abs(top - (this.#top ?? top)) > STILL) this.leave();
		if (!this.camera) this.#top = top;
	}
}
