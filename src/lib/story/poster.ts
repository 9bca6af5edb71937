/** Addresses and sizes of the drawn maps that stand as files: `/poster/en/crossing-2.svg`, `/poster/en/small/crossing-2.svg`. */
import type { Language } from './types.ts';

export type PosterKind = 'large' | 'small';

interface PosterSize {
	/** Pixels of the whole file. */
	width: number;
	height: number;
	/** Pixels of the sheet around the plate. */
	margin: { left: number; top: number; right: number; bottom: number };
}

/** For a laptop's plate of 876 by 636 and a phone's of 356 by 380. */
export const posterSizes: Record<PosterKind, PosterSize> = {
	large: { width: 928, height: 700, margin: { left: 16, top: 34, right: 36, bottom: 30 } },
	small: { width: 396, height: 430, margin: { left: 12, top: 26, right: 28, bottom: 24 } }
};

/** The address below the base path. */
export function posterPath(language: Language, step: string, kind: PosterKind = 'large'): string {
	return `/poster/${language}/${kind === 'small' ? 'small/' : ''}${step}.svg`;
}
