/** Where a stepper stands: at which stop, on which page of its text, and on the way between two stops. */
import { REST } from '../scene/position.ts';
import { travelTo, type Clock } from './travel.ts';

export interface StepperOptions {
	/** How many stops there are. */
	count(): number;
	/** Cuts from stop to stop instead of travelling. */
	still(): boolean;
	/** Asked when a way begins: on the server there is none. */
	clock(): Clock;
	/** Called when the reader goes on, by whatever control. */
	onGo?(): void;
}

export class Stepper {
	/** Index of the stop plus progress: what the map shows. */
	scalar = $state(REST);
	/** Stop that it stands at, or travels to. */
	index = $state(0);
	page = $state(0);
	pages = $state(1);
	/** Sources and credits stand in the text's place. */
	sources = $state(false);
	readonly #options: StepperOptions;
	#stop: () => void = () => undefined;

	constructor(options: StepperOptions) {
		this.#options = options;
	}

	/** @param lastPage begin at the end of its text, as one does who pages back */
	goTo(to: number, lastPage = false): void {
		const { count, still, clock, onGo } = this.#options;
		const target = Math.min(count() - 1, Math.max(0, to));
		onGo?.();
		this.#stop();
		this.index = target;
		this.page = lastPage ? Number.MAX_SAFE_INTEGER : 0;
		this.sources = false;
		if (still()) this.scalar = target + REST;
		else
			this.#stop = travelTo(clock(), this.scalar, target + REST, (value) => (this.scalar = value));
	}
	/** Stands at once where somebody else says. */
	set(index: number, scalar: number): void {
		this.#stop();
		this.index = index;
		this.page = 0;
		this.scalar = scalar;
	}
	next(): void {
		if (this.sources) this.sources = false;
		else if (this.page < this.pages - 1) this.page += 1;
		else if (this.index < this.#options.count() - 1) this.goTo(this.index + 1);
	}
	previous(): void {
		if (this.sources) this.sources = false;
		else if (this.page > 0) this.page -= 1;
		else if (this.index > 0) this.goTo(this.index - 1, true);
	}
	/** Answers the arrow keys, Home and End; false: the key is somebody else's. */
	key(name: string): boolean {
		const keys: Record<string, () => void> = {
			ArrowRight: () => this.next(),
			ArrowLeft: () => this.previous(),
			Home: () => this.goTo(0),
			End: () => this.goTo(this.#options.count() - 1)
		};
		if (!Object.hasOwn(keys, name)) return false;
		keys[name]?.();
		return true;
	}
	/** Ends a way where it is. */
	halt(): void {
		this.#stop();
	}
}
