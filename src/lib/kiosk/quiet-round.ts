/** What is done in the quiet hours, once a minute: a new version is taken or looked for; once a day a fresh start. */
import { isQuiet, type QuietHours } from './quiet-hours.ts';

const MINUTE = 60_000;

export interface QuietRound {
	quiet(): QuietHours | null;
	/** Nobody is there. */
	isFilm(): boolean;
	/** Runs without a network: only then is a reload safe. */
	isReady(): boolean;
	/** Takes a version that waits, and loads the page again; false when none waits. */
	take(): boolean;
	look(): void;
	reload(): void;
}

/** @returns what ends it */
export function startQuietRounds(round: QuietRound): () => void {
	/** The day of the last fresh start. */
	let freshened = new Date().toDateString();
	const go = () => {
		const time = new Date();
		if (!isQuiet(round.quiet(), time.getHours() * 60 + time.getMinutes()) || !round.isFilm())
			return;
		if (round.take()) return;
		round.look();
		const day = time.toDateString();
		if (freshened === day || !round.isReady()) return;
		freshened = day;
		round.reload();
	};
	const timer = setInterval(go, MINUTE);
	return () => clearInterval(timer);
}
