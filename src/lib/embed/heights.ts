/** The height of an embed in the forms that hosts listen to. Each is one message to the parent window. */
import { VERSION } from './protocol.ts';

/**
 * @param height pixels
 * @param pymId the `childId` that a pym host put into the address; without one pym has no name to answer to
 * @returns own protocol, AMP, Flourish, and pym where a pym host asked
 */
export function heightMessages(height: number, pymId: string | null): unknown[] {
	const rounded = Math.ceil(height);
	return [
		{ storyMap: VERSION, type: 'height', height: rounded },
		{ sentinel: 'amp', type: 'embed-size', height: rounded },
		// Flourish's listeners parse text.
		JSON.stringify({ sender: 'Flourish', context: 'iframe.resize', height: rounded }),
		...(pymId === null ? [] : [`pymxPYMx${pymId}xPYMxheightxPYMx${rounded}`])
	];
}
