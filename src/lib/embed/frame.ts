/** The frame's end of the line to the page that holds it. Takes orders from its parent window and from nobody else. */
import { heightMessages } from './heights.ts';
import { isHostMessage, VERSION, type FrameMessage, type HostMessage } from './protocol.ts';
import { limited } from './rate.ts';

type Body<Message> = Message extends unknown ? Omit<Message, 'storyMap'> : never;

export interface HostLink {
	send(message: Body<FrameMessage>): void;
	/** Tells the height in every form that hosts listen to; the same height is told once. */
	sendHeight(height: number): void;
	close(): void;
}

/** What of a window this needs. */
export interface FrameWindow {
	parent: { postMessage(message: unknown, target: string): void };
	addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
	removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/** One message a frame of the screen, with room for the fastest screens. */
const PER_SECOND = 240;
const BURST = 240;

/**
 * @param pymId see {@link heightMessages}
 * @param onMessage called with well-formed messages of the parent only
 * @returns null when the page is in no frame
 */
export function connectHost(
	frame: FrameWindow,
	pymId: string | null,
	onMessage: (message: HostMessage) => void
): HostLink | null {
	const host = frame.parent;
	if ((host as unknown) === frame) return null;
	let open = true;
	const hear = limited((message: HostMessage) => open && onMessage(message), PER_SECOND, BURST);
	const listen = (event: MessageEvent) => {
		if ((event.source as unknown) === host && isHostMessage(event.data)) hear(event.data);
	};
	frame.addEventListener('message', listen);
	let told = 0;
	return {
		// Nothing here is secret, and a frame cannot know who its host is.
		send: (message) => host.postMessage({ storyMap: VERSION, ...message }, '*'),
		sendHeight(height) {
			if (Math.ceil(height) === told) return;
			told = Math.ceil(height);
			for (const message of heightMessages(told, pymId)) host.postMessage(message, '*');
		},
		close() {
			open = false;
			frame.removeEventListener('message', listen);
		}
	};
}
