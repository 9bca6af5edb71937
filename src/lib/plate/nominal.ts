/** Sizes of plate that stand in for the reader's until that is known. */
import type { Viewport } from '../camera/camera.ts';

/** The plate of the story's page in a window of 1366 by 768, and in one of 390 by 844: what the first screen is drawn for. */
export const FIRST_SCREEN: Record<'laptop' | 'phone', Viewport> = {
	laptop: { width: 860, height: 614 },
	phone: { width: 354, height: 380 }
};
