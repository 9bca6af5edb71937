/** Which language a name is in, on a page whose own script is another: sources keep their titles as the bibliography has them. */
import type { Language } from '../story/types.ts';

/** "en" for a name without a Korean or Chinese character on such a page, so that a voice and a font can follow. */
export function languageOfName(name: string, page: Language): 'en' | undefined {
	return page === 'en' || /\p{Script=Han}|\p{Script=Hangul}/u.test(name) ? undefined : 'en';
}
