/** What the kiosk's one page holds: the story once, its words in every language. */
import type { ZoneAtWidth } from '../plate/zone-at-width.ts';
import type { SceneStory } from '../scene/story.ts';
import type { LabelWords, StoryPage } from '../story/page.ts';
import type { Language } from '../story/types.ts';
import type { SettingFacts } from './settings.ts';

export interface KioskWords extends Pick<StoryPage, 'story' | 'chapters' | 'notes' | 'tableWords'> {
	/** What the map says of each. */
	features: Record<string, LabelWords>;
}

export interface KioskPage extends Pick<
	StoryPage,
	'languages' | 'places' | 'groundNames' | 'timeline' | 'tables'
> {
	scenes: SceneStory;
	words: Partial<Record<Language, KioskWords>>;
	/** The demilitarized zone as agreed, for the control of its width. */
	zone: Omit<ZoneAtWidth, 'rings'>;
	/** Path of the locator's land. */
	globe: string;
	version: string;
}

/** The words in a language; English is always there. */
export function wordsIn(page: KioskPage, language: Language): KioskWords {
	const words = page.words[language] ?? page.words.en;
	if (!words) throw new Error(`The kiosk has no words in "${language}"`);
	return words;
}

export function settingFacts({ languages, scenes }: KioskPage): SettingFacts {
	return {
		languages,
		chapters: [...new Set(scenes.stops.flatMap(({ chapter }) => chapter ?? []))],
		stops: scenes.stops.map(({ id, chapter }) => ({ id, chapter }))
	};
}

/** Chapter and step of a stop; null for the opening. */
export function stepOf(words: KioskWords, stop: string) {
	for (const chapter of words.chapters) {
		const step = chapter.steps.find(({ id }) => id === stop);
		if (step) return { chapter, step };
	}
	return null;
}
