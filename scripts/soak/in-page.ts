/** What the soak puts into the page before its code runs. Runs in the browser: it imports nothing. */

export interface SoakProbe {
	/** WebGL contexts made so far, and how many of them are alive: neither lost nor collected. */
	contexts(): { made: number; alive: number };
	/** From now on the kiosk's clock runs so much faster. */
	hurry(speed: number): void;
	/** Time goes by on the kiosk's clock, at once. @param milliseconds of that clock */
	pass(milliseconds: number): void;
	/** Sets the kiosk's clock and the time of day forward or back. @param milliseconds of the kiosk's clock */
	jump(milliseconds: number): void;
	/** The live map has drawn all that it has to show. */
	isDrawn(): boolean;
	/** Takes the map's context away, and gives it back. */
	loseContext(): Promise<boolean>;
}

/** What of the page's contract (docs/contract.md) it asks. */
interface Contract {
	storyMap?: { map(): { loaded(): boolean } | null };
}

declare global {
	/** The kiosk's own clock; see src/lib/kiosk/clock.ts. */
	var kioskClock: { speed: number; offset: number } | undefined;
	var soak: SoakProbe;
}

export function install(): void {
	const made: { context: WeakRef<WebGL2RenderingContext>; canvas: WeakRef<HTMLCanvasElement> }[] =
		[];
	const original = HTMLCanvasElement.prototype.getContext;
	HTMLCanvasElement.prototype.getContext = function (
		this: HTMLCanvasElement,
		kind: string,
		...rest: unknown[]
	) {
		const context = Reflect.apply(original, this, [kind, ...rest]) as unknown;
		if (context instanceof WebGL2RenderingContext) {
			const known = made.some((each) => each.context.deref() === context);
			if (!known) made.push({ context: new WeakRef(context), canvas: new WeakRef(this) });
		}
		return context;
	} as typeof original;

	const kioskClock = { speed: 1, offset: 0 };
	globalThis.kioskClock = kioskClock;
	const dateNow = Date.now.bind(Date);
	let wall = 0;
	Date.now = () => dateNow() + wall;

	globalThis.soak = {
		contexts: () => ({
			made: made.length,
			alive: made.filter(({ context }) => context.deref()?.isContextLost() === false).length
		}),
		hurry(speed) {
			kioskClock.offset += performance.now() * (kioskClock.speed - speed);
			kioskClock.speed = speed;
		},
		pass(milliseconds) {
			kioskClock.offset += milliseconds;
		},
		jump(milliseconds) {
			kioskClock.offset += milliseconds;
			wall += milliseconds;
		},
		isDrawn: () => (globalThis as Contract).storyMap?.map()?.loaded() ?? false,
		loseContext: () =>
			new Promise((resolve) => {
				const canvas = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas');
				const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
				if (!extension) return resolve(false);
				extension.loseContext();
				setTimeout(() => {
					extension.restoreContext();
					resolve(true);
				}, 120);
			})
	};
}
