/** Numbers in the writing of a language. */
import { languageTags } from '../../i18n/language.ts';
import type { Language } from '../../story/types.ts';

/** 1,808 or 1.46. At most `digits` decimals, none that are zero. */
export function formatNumber(value: number, language: Language, digits = 2): string {
	return new Intl.NumberFormat(languageTags[language], { maximumFractionDigits: digits }).format(
		value
	);
}

/** To two decimals: a hundredth of a per cent is less than a pixel. */
export function round(value: number): number {
	return Math.round(value * 100) / 100;
}
