/**
 * Messages between an embed and the page that holds it, version 1; docs/embed.md describes them for others.
 *
 * Every message is a plain object `{ storyMap: 1, type, ... }` with exactly the fields of its type. Whatever is not one
 * of them is ignored. Pixels are CSS pixels; `top` counts from the upper edge of the host's window.
 */
export const VERSION = 1;

/** What a frame is: the whole stepper, or one of the two halves of scroll mode. */
export type Part = 'steps' | 'text' | 'map';
/** Id of a stop, its upper edge and the end of its text, in pixels from the upper edge of the text frame. */
export type Box = [id: string, top: number, textBottom: number];

/** The place that the host gives to the frames of scroll mode. */
export interface Layout {
	/** Pixels of the window. */
	height: number;
	/** Pixels of the plate's height. */
	plate: number;
	/** Pixels that the host keeps free above the plate, for a bar of its own. */
	inset: number;
	/** The text runs below the plate, not beside it. */
	stacked: boolean;
}

/** A reader points at something in one half of scroll mode; the other marks the same. */
interface Highlight {
	type: 'highlight';
	/** Ids of features with spaces between; null: at nothing any more. */
	feature: string | null;
}

interface Envelope {
	storyMap: typeof VERSION;
}
export type FrameMessage = Envelope &
	(
		| { type: 'hello'; part: Part; title: string }
		| { type: 'height'; height: number }
		| { type: 'boxes'; boxes: Box[] }
		| { type: 'focus'; top: number; bottom: number }
		/** `context`: the frame holds a graphics context, or is about to. */
		| { type: 'map'; state: 'drawn' | 'live' | 'failed'; context: boolean }
		| { type: 'step'; id: string }
		| Highlight
	);
export type HostMessage = Envelope &
	(
		| ({ type: 'layout' } & Layout)
		| { type: 'scroll'; top: number }
		| { type: 'boxes'; boxes: Box[] }
		| { type: 'live'; on: boolean }
		| Highlight
	);

type Check = (value: unknown) => boolean;
type Fields<Message extends { type: string }> = {
	[Type in Message['type']]: Record<
		Exclude<keyof Extract<Message, { type: Type }>, 'type' | 'storyMap'>,
		Check
	>;
};

/** Taller than any story; what claims more is a mistake or a trick. */
export const MAX_HEIGHT = 200_000;
const MAX_BOXES = 200;

const within =
	(least: number, most: number): Check =>
	(value) =>
		typeof value === 'number' && value >= least && value <= most;
const oneOf =
	(...words: unknown[]): Check =>
	(value) =>
		words.includes(value);
const text =
	(most: number): Check =>
	(value) =>
		typeof value === 'string' && value.length > 0 && value.length <= most;
const flag = oneOf(true, false);
const id = text(64);
const place = within(-1e6, 1e6);
/** A title, or all ids that one bar of a figure stands for. */
const words = text(300);
const feature: Check = (value) => value === null || words(value);
const boxes: Check = (value) =>
	Array.isArray(value) &&
	value.length > 0 &&
	value.length <= MAX_BOXES &&
	value.every(
		(box: unknown) =>
			Array.isArray(box) && box.length === 3 && id(box[0]) && place(box[1]) && place(box[2])
	);

const frameFields: Fields<FrameMessage> = {
	hello: { part: oneOf('steps', 'text', 'map'), title: words },
	height: { height: within(1, MAX_HEIGHT) },
	boxes: { boxes },
	focus: { top: place, bottom: place },
	map: { state: oneOf('drawn', 'live', 'failed'), context: flag },
	step: { id },
	highlight: { feature }
};
const hostFields: Fields<HostMessage> = {
	layout: {
		height: within(1, 20_000),
		plate: within(1, 20_000),
		inset: within(0, 2000),
		stacked: flag
	},
	scroll: { top: place },
	boxes: { boxes },
	live: { on: flag },
	highlight: { feature }
};

function matches(data: unknown, table: Record<string, Record<string, Check>>): boolean {
	if (typeof data !== 'object' || data === null) return false;
	const message = data as Record<string, unknown>;
	const type = message['type'];
	if (message['storyMap'] !== VERSION || typeof type !== 'string' || !Object.hasOwn(table, type))
		return false;
	const fields = Object.entries(table[type] ?? {});
	return (
		Object.keys(message).length === fields.length + 2 &&
		fields.every(([name, check]) => Object.hasOwn(message, name) && check(message[name]))
	);
}

/** Whether this came from an embed and is well formed. */
export const isFrameMessage = (data: unknown): data is FrameMessage => matches(data, frameFields);
/** Whether this came from a host and is well formed. */
export const isHostMessage = (data: unknown): data is HostMessage => matches(data, hostFields);
