/**
 * The settings of a kiosk: from its address (`?idle=90`), then from `kiosk.json` beside the site, then the defaults
 * here. Each value is checked by itself; a wrong one is named and the next source is asked.
 */
import { paletteNames, type PaletteName } from '../cartography/palette.ts';
import type { Language } from '../story/types.ts';
import { parseQuietHours, type QuietHours } from './quiet-hours.ts';
import type { SettingProblem, SettingProblemName } from './settings-problems.ts';

export interface KioskSettings {
	/** Offered to visitors, in this order. */
	languages: Language[];
	/** The one that the kiosk returns to. */
	language: Language;
	/** Seconds without a touch until the kiosk asks. */
	idle: number;
	/** Seconds of the countdown; never under 20. */
	countdown: number;
	/** Multiplies the rests of the tour: 2 leaves twice the time to read. */
	pace: number;
	/** Id of the stop where a visit begins. */
	start: string;
	/** Ids of the chapters that are shown, in the order of the story. */
	chapters: string[];
	palette: PaletteName;
	/** Public address of the story, for QR codes; null: none are shown. */
	home: string | null;
	quiet: QuietHours | null;
	/** Diagonal of the screen in inches; null: unknown, targets are 64 px. */
	screenDiagonal: number | null;
	/** Digits that open the staff panel. */
	code: string;
	/** Seconds between signs of life sent to the server; 0: none. Set by `npm run kiosk`. */
	heartbeat: number;
}

/** What of the story the settings are checked against. */
export interface SettingFacts {
	languages: readonly Language[];
	chapters: readonly string[];
	stops: readonly { id: string; chapter: string | null }[];
}

export const SETTING_NAMES = [
	'languages',
	'language',
	'idle',
	'countdown',
	'pace',
	'start',
	'chapters',
	'palette',
	'home',
	'quiet',
	'screenDiagonal',
	'code',
	'heartbeat'
] as const satisfies (keyof KioskSettings)[];

export const RANGES = {
	idle: [15, 3600],
	countdown: [20, 300],
	pace: [0.25, 4],
	screenDiagonal: [5, 120],
	heartbeat: [0, 300]
} as const;

export function defaultSettings(facts: SettingFacts): KioskSettings {
	const languages = [...facts.languages];
	return {
		languages,
		language: languages.includes('en') ? 'en' : (languages[0] ?? 'en'),
		idle: 75,
		countdown: 20,
		pace: 1,
		start: facts.stops[0]?.id ?? '',
		chapters: [...facts.chapters],
		palette: 'gallery',
		home: null,
		quiet: { from: 120, to: 240 },
		screenDiagonal: null,
		code: '1953',
		heartbeat: 0
	};
}

type Read<Value> = { value: Value } | { problem: SettingProblemName };
type Reader = (raw: unknown, settled: KioskSettings, facts: SettingFacts) => Read<unknown>;

const wrong = (problem: SettingProblemName): { problem: SettingProblemName } => ({ problem });

/** What JSON holds, as text. An object may have a `toString` that is none. */
const textOf = (raw: unknown): string =>
	typeof raw === 'string' ? raw : (JSON.stringify(raw) ?? '');

/** A list as JSON has it, or with commas as an address has it. */
const list = (raw: unknown): string[] =>
	(Array.isArray(raw) ? raw.map(textOf) : textOf(raw).split(','))
		.map((item) => item.trim())
		.filter(Boolean);

const number = (name: keyof typeof RANGES): Reader => {
	const [least, most] = RANGES[name];
	return (raw) => {
		const value = typeof raw === 'string' && raw.trim() ? Number(raw) : raw;
		if (typeof value !== 'number' || !Number.isFinite(value)) return wrong('not-a-number');
		return value < least || value > most ? wrong('out-of-range') : { value };
	};
};

const nothing = (raw: unknown) => raw === null || raw === '' || raw === 'none';

/** In the order in which they are settled: later ones look at earlier ones. */
const readers: Record<keyof KioskSettings, Reader> = {
	languages(raw, _settled, facts) {
		const wanted = [...new Set(list(raw))];
		const known = wanted.filter((id): id is Language => facts.languages.some((l) => l === id));
		return known.length === 0 || known.length < wanted.length
			? wrong('unknown-language')
			: { value: known };
	},
	language(raw, { languages }, facts) {
		const value = facts.languages.find((language) => language === raw);
		if (!value) return wrong('unknown-language');
		return languages.includes(value) ? { value } : wrong('language-not-offered');
	},
	idle: number('idle'),
	countdown: number('countdown'),
	pace: number('pace'),
	chapters(raw, _settled, facts) {
		const wanted = new Set(list(raw));
		const value = facts.chapters.filter((id) => wanted.has(id));
		return value.length === 0 || value.length < wanted.size ? wrong('unknown-chapter') : { value };
	},
	start(raw, { chapters }, { stops }) {
		const shown = stops.filter(({ chapter }) => chapter === null || chapters.includes(chapter));
		const stop = shown.find(({ id }) => id === raw) ?? shown.find(({ chapter }) => chapter === raw);
		return stop ? { value: stop.id } : wrong('unknown-start');
	},
	palette(raw) {
		const value = paletteNames.find((name) => name === raw);
		return value ? { value } : wrong('unknown-palette');
	},
	home(raw) {
		if (nothing(raw)) return { value: null };
		const address = URL.parse(textOf(raw));
		if (!address || !/^https?:$/.test(address.protocol)) return wrong('bad-address');
		return { value: address.origin + address.pathname.replace(/\/*$/, '/') };
	},
	quiet(raw) {
		if (nothing(raw)) return { value: null };
		const value = parseQuietHours(textOf(raw));
		return value ? { value } : wrong('bad-hours');
	},
	screenDiagonal: (raw, settled, facts) =>
		nothing(raw) ? { value: null } : number('screenDiagonal')(raw, settled, facts),
	code: (raw) => (/^\d{4,8}$/.test(textOf(raw)) ? { value: textOf(raw) } : wrong('bad-code')),
	heartbeat: number('heartbeat')
};

const shown = (raw: unknown): string => {
	const text = typeof raw === 'string' ? `"${raw}"` : textOf(raw);
	return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};

const isName = (name: string): name is keyof KioskSettings =>
	(SETTING_NAMES as readonly string[]).includes(name);

/**
 * @param address the query of the kiosk's address
 * @param file the parsed content of kiosk.json; undefined when there is none
 */
export function readSettings(
	address: URLSearchParams,
	file: unknown,
	facts: SettingFacts
): { settings: KioskSettings; problems: SettingProblem[] } {
	const problems: SettingProblem[] = [];
	const report = (
		name: SettingProblemName,
		setting: string,
		from: SettingProblem['from'],
		raw: unknown
	) => problems.push({ name, setting, from, found: shown(raw) });

	const isObject = typeof file === 'object' && file !== null && !Array.isArray(file);
	if (file !== undefined && !isObject) report('not-an-object', 'kiosk.json', 'kiosk.json', file);
	const fromFile = isObject ? (file as Record<string, unknown>) : {};
	for (const name of Object.keys(fromFile)) {
		if (!isName(name) && !name.startsWith('$'))
			report('unknown-setting', name, 'kiosk.json', fromFile[name]);
	}
	for (const name of new Set(address.keys())) {
		if (!isName(name)) report('unknown-setting', name, 'address', address.get(name));
	}

	const settings = defaultSettings(facts);
	const settle = <Name extends keyof KioskSettings>(name: Name): void => {
		const candidates: [SettingProblem['from'], unknown][] = [];
		if (address.has(name)) candidates.push(['address', address.get(name)]);
		if (name in fromFile) candidates.push(['kiosk.json', fromFile[name]]);
		for (const [from, raw] of candidates) {
			const read = readers[name](raw, settings, facts);
			if ('value' in read) {
				settings[name] = read.value as KioskSettings[Name];
				return;
			}
			report(read.problem, name, from, raw);
		}
	};
	for (const name of Object.keys(readers) as (keyof KioskSettings)[]) {
		settle(name);
		if (name === 'languages' && !settings.languages.includes(settings.language))
			settings.language = settings.languages[0] ?? settings.language;
		if (name === 'chapters') {
			const start = facts.stops.find(({ id }) => id === settings.start);
			if (start?.chapter && !settings.chapters.includes(start.chapter))
				settings.start =
					facts.stops.find(({ chapter }) => chapter === settings.chapters[0])?.id ?? '';
		}
	}
	return { settings, problems };
}
