/** Everything that can be wrong with a setting, by name. The staff panel shows the sentence. */
import { message } from '../i18n/messages.ts';
import type { Language } from '../story/types.ts';

export const settingProblems = {
	'not-an-object': (language: Language) => message(language, 'kiosk_problem_not_an_object'),
	'not-json': (language: Language) => message(language, 'kiosk_problem_not_json'),
	'not-answered': (language: Language) => message(language, 'kiosk_problem_not_answered'),
	'unknown-setting': (language: Language) => message(language, 'kiosk_problem_unknown_setting'),
	'not-a-number': (language: Language) => message(language, 'kiosk_problem_not_a_number'),
	'out-of-range': (language: Language) => message(language, 'kiosk_problem_out_of_range'),
	'unknown-language': (language: Language) => message(language, 'kiosk_problem_unknown_language'),
	'language-not-offered': (language: Language) =>
		message(language, 'kiosk_problem_language_not_offered'),
	'unknown-chapter': (language: Language) => message(language, 'kiosk_problem_unknown_chapter'),
	'unknown-start': (language: Language) => message(language, 'kiosk_problem_unknown_start'),
	'unknown-palette': (language: Language) => message(language, 'kiosk_problem_unknown_palette'),
	'bad-address': (language: Language) => message(language, 'kiosk_problem_bad_address'),
	'bad-hours': (language: Language) => message(language, 'kiosk_problem_bad_hours'),
	'bad-code': (language: Language) => message(language, 'kiosk_problem_bad_code')
};

export type SettingProblemName = keyof typeof settingProblems;

export interface SettingProblem {
	name: SettingProblemName;
	/** The setting, or "kiosk.json". */
	setting: string;
	/** Where it stood. */
	from: 'address' | 'kiosk.json';
	/** What was found, as text, at most 80 characters. */
	found: string;
}

/** One line: what is wrong, where, and what was found. */
export function problemText(
	{ name, setting, from, found }: SettingProblem,
	language: Language
): string {
	return message(language, 'kiosk_problem_line', {
		setting,
		from: from === 'address' ? message(language, 'kiosk_problem_address') : from,
		problem: settingProblems[name](language),
		found
	});
}
