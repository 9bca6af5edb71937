/** What is on: the settings, the session, and what follows from them for story, film, position and scene. */
import { untrack } from 'svelte';
import { stepInWords } from '../i18n/step-in-words.ts';
import { mapWords } from '../plate/words.ts';
import type { Viewport } from '../camera/camera.ts';
import { fromScalar, REST, type Position } from '../scene/position.ts';
import { attractWords } from './attract-words.ts';
import { filmStops, filmStory, visitStory, type Inset } from './film.ts';
import { settingFacts, stepOf, wordsIn, type KioskPage } from './page.ts';
import { kioskProgram } from './program.ts';
import { plainText } from './reading-time.ts';
import type { Screen } from './screen.svelte.ts';
import { createSession } from './session.svelte.ts';
import { defaultSettings } from './settings.ts';
import { fetchSettings, settingsAtOnce, type LoadedSettings } from './settings-load.ts';

export type Show = ReturnType<typeof createShow>;

/** @param page its data do not change under a mounted kiosk */
export function createShow(page: KioskPage, screen: Screen, base: string) {
	const facts = settingFacts(page);
	let loaded: LoadedSettings = $state.raw({ settings: defaultSettings(facts), problems: [] });
	/** Settings that came while somebody was there: their story does not change under them. */
	let pending: LoadedSettings | null = $state.raw(null);
	/** Of the plate, and what the film's words cover of it. In pixels. */
	let viewport: Viewport = $state.raw({ width: 1194, height: 798 });
	let inset: Inset = $state.raw({ top: 0, right: 0, bottom: 0, left: 680 });

	const settings = $derived(loaded.settings);
	const story = $derived(visitStory(page.scenes, settings.chapters));
	const film = $derived(filmStory(story, viewport, inset));
	const scenes = $derived(filmStops(story).length);
	const program = $derived(
		kioskProgram({
			story,
			scenes,
			settings,
			viewport,
			reducedMotion: screen.reducedMotion,
			text: (stop, code) => {
				const words = wordsIn(page, code);
				const step = stepOf(words, stop)?.step;
				return step ? plainText(step.text) : words.story.title + words.story.subtitle;
			}
		})
	);
	const session = createSession(
		() => program,
		() => story.stops.map(({ id }) => id)
	);
	const state = $derived(session.state);
	const isFilm = $derived(state.mode === 'attract' || state.mode === 'staff');
	const position: Position = $derived(fromScalar(isFilm ? film : story, session.scalar));
	const words = $derived(wordsIn(page, state.language));
	const plateWords = $derived(mapWords(state.language, words.features));
	const stopId = $derived((story.stops[state.stop] ?? story.stops[0])?.id ?? '');

	const apply = (next: LoadedSettings) => {
		pending = null;
		const before = JSON.stringify(loaded.settings);
		loaded = next;
		if (JSON.stringify(next.settings) !== before) session.send({ type: 'settings' });
	};
	// An effect: what waits is put in force when the state says so, whatever led there.
	$effect(() => {
		if (isFilm && pending) untrack(() => pending && apply(pending));
	});

	return {
		get settings() {
			return settings;
		},
		get problems() {
			return loaded.problems;
		},
		get viewport() {
			return viewport;
		},
		set viewport(next) {
			viewport = next;
		},
		get inset() {
			return inset;
		},
		set inset(next) {
			inset = next;
		},
		session,
		send: session.send,
		get state() {
			return state;
		},
		/** The film runs, if only behind the staff's panel. */
		get isFilm() {
			return isFilm;
		},
		/** All stops of a visit. */
		get story() {
			return story;
		},
		/** The story or the film, whichever the position is in. */
		get shownStory() {
			return isFilm ? film : story;
		},
		get position() {
			return position;
		},
		/** Id of the stop whose text stands. */
		get stopId() {
			return stopId;
		},
		/** Id of the film's scene. */
		get filmStop() {
			return film.stops[state.scene]?.id ?? stopId;
		},
		get words() {
			return words;
		},
		get mapWords() {
			return isFilm ? attractWords(plateWords, settings.languages) : plateWords;
		},
		/** Title of the chapter, or of the story. */
		get title() {
			return stepOf(words, stopId)?.chapter.title ?? words.story.title;
		},
		/** Where a control has led, for those who do not see it; empty when it was none. */
		get announcement() {
			const id = story.stops[session.saidStop ?? -1]?.id;
			if (id === undefined) return '';
			const found = stepOf(words, id);
			return found
				? stepInWords(found.chapter, found.step.text.dateline, state.language)
				: words.story.title;
		},
		/** Share of the tour's rest that is over, 0 to 1; null while it does not rest. */
		get rested() {
			const { journey, phase, mode } = state;
			if (mode !== 'tour' || phase !== 'rest' || journey.duration <= 0) return null;
			return Math.min(1, Math.max(0, (session.now - journey.began) / journey.duration));
		},
		/** Whole seconds until the countdown ends. */
		get seconds() {
			const { deadline } = state;
			return deadline === null ? 0 : Math.max(0, Math.ceil((deadline - session.now) / 1000));
		},
		/** Goes to a stop of the visit; false when there is none of that id. */
		goTo(id: string, progress = REST): boolean {
			const index = story.stops.findIndex((each) => each.id === id);
			if (index < 0) return false;
			session.send({ type: 'touch' });
			session.send({ type: 'goTo', stop: index, progress });
			return true;
		},
		/** With the settings that are here, then with those of the server. The returned function ends it. */
		start(): () => void {
			loaded = settingsAtOnce(facts);
			const stop = session.start();
			void fetchSettings(base, facts).then((next) => (pending = next));
			return stop;
		}
	};
}
