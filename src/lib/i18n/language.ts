/** Languages as paths: English at the root, the others under their code. */
import type { Language } from '../story/types.ts';

/** By their own names. */
export const languageNames: Record<Language, string> = { en: 'English', ko: '한국어', zh: '中文' };

/** BCP 47 tags for `lang` attributes and Intl. */
export const languageTags: Record<Language, string> = { en: 'en', ko: 'ko', zh: 'zh-Hans' };

/** The language of a `[[lang]]` parameter. */
export function languageOf(parameter: string | undefined): Language {
	return parameter === 'ko' || parameter === 'zh' ? parameter : 'en';
}

/** "/", "/ko/": without the base path. */
export function languageRoot(language: Language): string {
	return language === 'en' ? '/' : `/${language}/`;
}
