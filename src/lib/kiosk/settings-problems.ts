/** Everything that can be wrong with a setting, by name. The staff panel shows the sentence. */

export const settingProblems = {
	'not-an-object': 'kiosk.json must hold one object, { "setting": value }',
	'not-json': 'kiosk.json is not JSON',
	'unknown-setting': 'there is no setting of this name',
	'not-a-number': 'expected a number',
	'out-of-range': 'the number is too small or too large',
	'unknown-language': 'the story has no such language',
	'language-not-offered': 'this language is not among those of the setting "languages"',
	'unknown-chapter': 'there is no such chapter',
	'unknown-start': 'there is no such step or chapter, or it is not among those of "chapters"',
	'unknown-palette': 'expected "gallery" or "paper"',
	'bad-address': 'expected a web address that begins with https:// or http://',
	'bad-hours': 'expected hours such as "02:00-04:00"',
	'bad-code': 'expected 4 to 8 digits'
} as const;

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

/** One line: what is wrong, where, and what stands instead. */
export function problemText({ name, setting, from, found }: SettingProblem): string {
	return `${setting} (${from}): ${settingProblems[name]}; found ${found}`;
}
