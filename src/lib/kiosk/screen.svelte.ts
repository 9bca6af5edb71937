/** The screen: how large it is, and whether whoever set it up wants less motion. */

export interface Screen {
	/** CSS pixels. */
	readonly size: { width: number; height: number };
	readonly reducedMotion: boolean;
	/** Reads the browser and follows it; the returned function ends that. */
	start(): () => void;
}

export function createScreen(): Screen {
	let size = $state.raw({ width: 1920, height: 1080 });
	let reducedMotion = $state(false);
	return {
		get size() {
			return size;
		},
		get reducedMotion() {
			return reducedMotion;
		},
		start() {
			const motion = window.matchMedia('(prefers-reduced-motion: reduce)');
			const off = new AbortController();
			const measure = () => {
				reducedMotion = motion.matches;
				size = { width: window.innerWidth, height: window.innerHeight };
			};
			measure();
			motion.addEventListener('change', measure, { signal: off.signal });
			window.addEventListener('resize', measure, { signal: off.signal });
			return () => off.abort();
		}
	};
}
