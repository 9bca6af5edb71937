/** Numbers in the writing of a language. */
import type { Language } from '../story/types.ts';
import { languageTags } from './language.ts';

/** Making one costs more than all that it ever writes, and the map's scale is written in every frame. */
const known = new Map<string, Intl.NumberFormat>();

function formatOf(tag: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
	const key = `${tag} ${JSON.stringify(options)}`;
	let format = known.get(key);
	if (!format) known.set(key, (format = new Intl.NumberFormat(tag, options)));
	return format;
}

/** 1,808 or 1.46. At most `digits` decimals, none that are zero. */
export function formatNumber(value: number, language: Language, digits = 2): string {
	return formatOf(languageTags[language], { maximumFractionDigits: digits }).format(value);
}

/** 12s, 12초, 12秒: whole seconds. */
export function formatSeconds(seconds: number, language: Language): string {
	return formatOf(languageTags[language], {
		style: 'unit',
		unit: 'second',
		unitDisplay: 'narrow',
		maximumFractionDigits: 0
	}).format(seconds);
}

/** 1 to 9 as a title counts: “stage 1”, “제1단계”, but 第一批 as Chinese writes it in a sentence. */
export function formatOrdinal(value: number, language: Language): string {
	const tag = languageTags[language];
	return formatOf(language === 'zh' ? `${tag}-u-nu-hanidec` : tag, {}).format(value);
}

/** A sum given in millions, as one says it: 1 billion, 729.52 million, 7억 2,952만, 7.2952亿. */
export function formatMillions(millions: number, language: Language): string {
	const { format } = formatOf(languageTags[language], {
		notation: 'compact',
		compactDisplay: 'long',
		maximumFractionDigits: 4,
		useGrouping: true
	});
	const value = Math.round(millions * 1e6);
	return language === 'ko' ? koreanGroups(value).map(format).join(' ') : format(value);
}

/** 729,520,000 as 700,000,000 and 29,520,000: Korean names each group of four digits, Intl only the first. */
const koreanGroups = (value: number): number[] =>
	[1e12, 1e8, 1e4, 1]
		.map((unit) => (value % (unit * 1e4)) - (value % unit))
		.filter((group) => group > 0);
