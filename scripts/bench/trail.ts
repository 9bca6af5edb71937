/** How far the map trails behind the page: from a jump to the frame in which the map shows the camera of that place. */

export interface Camera {
	lon: number;
	lat: number;
	zoom: number;
}

/** A picture of the map. */
export interface Drawn {
	/** The document's time of the frame, in milliseconds: the same for all that happens in one frame. */
	frame: number;
	/** Milliseconds since 1970. */
	at: number;
	camera: Camera;
}

export interface Jump {
	/** The document's time of the frame in which the page told its new place. */
	frame: number;
	at: number;
	/** The document's times of the frames that followed. */
	frames: readonly number[];
	/** What the map drew from then on. */
	drawn: readonly Drawn[];
	/** Of the map before the jump. */
	before: Camera;
	/** Of the scene, long after. */
	wanted: Camera;
}

export interface Trail {
	/** 0: in the very frame of the jump. NaN: the map never showed the place. */
	frames: number;
	milliseconds: number;
}

/** Degrees and zoom levels that are no difference: a hundredth of a pixel at the largest zoom of the story. */
const SAME = 1e-6;
/** Milliseconds by which two readings of one frame's time may differ. */
const CLOCK = 0.5;

export const isSame = (a: Camera, b: Camera): boolean =>
	(['lon', 'lat', 'zoom'] as const).every((part) => Math.abs(a[part] - b[part]) < SAME);

/** @returns null when the map stood there before: then nothing had to follow */
export function trailOf({ frame, at, frames, drawn, before, wanted }: Jump): Trail | null {
	if (isSame(before, wanted)) return null;
	const wrong = drawn.findLastIndex(({ camera }) => !isSame(camera, wanted));
	const right = drawn[wrong + 1];
	if (!right) return { frames: Number.NaN, milliseconds: Number.NaN };
	return {
		frames: frames.filter((each) => each > frame + CLOCK && each <= right.frame + CLOCK).length,
		milliseconds: right.at - at
	};
}
