/** `<story-map>`: puts the frames of an embed into somebody else's page, and tells them how that page scrolls. */
import { areaSeen, canStick, columnWidth, layoutFor, type AncestorStyle } from '../place.ts';
import { isFrameMessage, VERSION, type FrameMessage, type Layout, type Part } from '../protocol.ts';
import { limited } from '../rate.ts';
import { arbiter, type Claimant } from './live.ts';
import { frameAddress, misunderstood } from './options.ts';

/** Frames are made when they are this near to the window. */
const NEAR = '1000px';
/** Milliseconds after which a frame that has not spoken is taken for one without script. */
const SILENCE = 12_000;
/** Pixels of a stepper until it tells its own height. */
const STEPPER = 600;

const contexts = arbiter();

const sheet = new CSSStyleSheet();
sheet.replaceSync(
	':host{all:initial!important;display:block!important;position:relative!important;' +
		'width:auto!important;min-width:0!important;margin:var(--story-map-margin,1.5em 0)!important;overflow-anchor:none}' +
		// A length of the editor's in whatever unit: of a property of its own nobody knows the pixels, of this one the browser does.
		'div{position:relative;direction:ltr;min-height:60vh;scroll-margin-top:var(--story-map-top,0px)}' +
		'iframe{display:block;border:0;width:100%;margin:0;color-scheme:normal}'
);

interface Frame {
	part: Part;
	element: HTMLIFrameElement;
	heard: boolean;
	hear(message: FrameMessage): void;
}

const place = (element: HTMLElement, css: string) => {
	element.style.cssText = css;
};

/**
 * @param home address of the site that this script came from, ending in a slash
 * @param chapters ids of the story's chapters, with a bar between each two
 */
export function storyMapElement(home: string, chapters: string): CustomElementConstructor {
	return class extends HTMLElement implements Claimant {
		static observedAttributes = ['chapter', 'to', 'mode', 'lang', 'palette', 'src'];
		#block = document.createElement('div');
		#frames: Frame[] = [];
		#layout: Layout | null = null;
		#boxes: Extract<FrameMessage, { type: 'boxes' }> | null = null;
		/** What was last said to have the focus, until the next picture. */
		#focus: [Frame, top: number, bottom: number] | null = null;
		#near: IntersectionObserver | null = null;
		#sizes: ResizeObserver | null = null;
		#fallback: [HTMLIFrameElement, Comment][] = [];
		#handle = 0;
		#silence: ReturnType<typeof setTimeout> | undefined;
		#width = 0;
		#height = 0;
		#stuck = 0;
		/** Scroll mode was tried here and does not work. */
		#gaveUp = false;
		#warned = '';
		#queued = false;

		constructor() {
			super();
			const shadow = this.attachShadow({ mode: 'open' });
			shadow.adoptedStyleSheets = [sheet];
			shadow.append(this.#block);
		}

		get #site(): string {
			const given = this.getAttribute('src');
			return given ? new URL('./', new URL(given, document.baseURI)).href : home;
		}

		connectedCallback(): void {
			this.#putAside();
			this.#near = new IntersectionObserver(
				(entries) => {
					if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
					this.#near?.disconnect();
					this.#build();
				},
				{ rootMargin: NEAR }
			);
			this.#near.observe(this.#block);
		}

		disconnectedCallback(): void {
			this.#near?.disconnect();
			this.#clear();
			this.#gaveUp = false;
			for (const [frame, mark] of this.#fallback.splice(0)) mark.replaceWith(frame);
		}

		/** Frames that stand in the element for want of this script are not shown now, and shall not load. */
		#putAside(): void {
			for (const frame of this.querySelectorAll('iframe')) {
				const mark = new Comment();
				frame.replaceWith(mark);
				this.#fallback.push([frame, mark]);
			}
		}

		attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
			if (before === after) return;
			this.#gaveUp = false;
			if (this.#frames.length === 0 || this.#queued) return;
			this.#queued = true;
			queueMicrotask(() => {
				this.#queued = false;
				if (this.isConnected) this.#build();
			});
		}

		#clear(): void {
			clearTimeout(this.#silence);
			cancelAnimationFrame(this.#handle);
			this.#handle = 0;
			this.#sizes?.disconnect();
			removeEventListener('message', this.#listen);
			removeEventListener('scroll', this.#moved, true);
			removeEventListener('resize', this.#resized);
			for (const { element } of this.#frames.splice(0)) element.remove();
			this.#boxes = this.#focus = null;
			// The next frame begins without a context, and waits for its turn.
			this.#live = false;
			contexts.remove(this);
		}

		/** The layout of scroll mode, or null for steps: as wanted, or because nothing else works here. */
		#choose(): Layout | null {
			this.#width = this.#block.clientWidth;
			this.#height = innerHeight;
			return this.#gaveUp || this.getAttribute('mode') === 'steps' || !this.#canStick()
				? null
				: layoutFor(this.#width, innerHeight, this.#inset());
		}

		#giveUp(): void {
			this.#gaveUp = true;
			this.#build();
		}

		#build(): void {
			this.#clear();
			// Once more: the parser may have made them after the element.
			this.#putAside();
			this.#stuck = 0;
			this.#layout = this.#choose();
			const options = {
				site: this.#site,
				chapters,
				get: (name: string) => this.getAttribute(name)
			};
			const wrong = misunderstood(options);
			// eslint-disable-next-line no-console -- whoever writes the element learns what was wrong with it
			if (wrong && wrong !== this.#warned) console.warn(`<story-map>: ignored ${wrong}`);
			this.#warned = wrong;
			for (const part of this.#layout ? (['text', 'map'] as const) : (['steps'] as const)) {
				const element = document.createElement('iframe');
				element.title = 'Across the Yalu';
				element.src = frameAddress(options, part);
				const frame: Frame = {
					part,
					element,
					heard: false,
					hear: limited((message) => this.#hear(frame, message), 120, 240)
				};
				this.#frames.push(frame);
			}
			addEventListener('message', this.#listen);
			addEventListener('scroll', this.#moved, { capture: true, passive: true });
			addEventListener('resize', this.#resized);
			this.#arrange();
			this.#block.replaceChildren(...this.#frames.map(({ element }) => element));
			this.#sizes = new ResizeObserver(this.#resized);
			this.#sizes.observe(this.#block);
			// What is put in above moves the frames, and not every browser calls that scrolling.
			this.#sizes.observe(document.body);
			contexts.add(this);
			if (this.#layout) {
				this.#silence = setTimeout(() => {
					if (this.#frames.some(({ heard }) => !heard)) this.#giveUp();
				}, SILENCE);
			}
		}

		/** Puts the frames where the layout wants them. */
		#arrange(): void {
			const layout = this.#layout;
			for (const { part, element } of this.#frames) {
				if (!layout) {
					place(element, `height:${element.style.height || `${STEPPER}px`}`);
				} else if (part === 'text') {
					place(
						element,
						`grid-area:1/1;height:${element.style.height || '200vh'};` +
							(layout.stacked
								? `margin-top:${layout.plate}px`
								: `width:${columnWidth(this.#width)}px`)
					);
				} else {
					place(
						element,
						`grid-area:1/${layout.stacked ? 1 : 2};position:sticky;top:${layout.inset}px;z-index:1;height:${layout.plate}px`
					);
				}
			}
			place(
				this.#block,
				layout
					? `display:grid;align-items:start;grid-template-columns:${layout.stacked ? '' : 'auto '}minmax(0,1fr)`
					: 'min-height:0'
			);
		}

		#inset(): number {
			return Math.max(0, parseFloat(getComputedStyle(this.#block).scrollMarginTop) || 0);
		}

		#canStick(): boolean {
			// A page that is itself in a frame as tall as its content never scrolls.
			if (innerHeight > 2 * screen.height) return false;
			const styles: AncestorStyle[] = [];
			// Also through the shadow roots of others.
			for (
				let node: Node | null = this.parentNode;
				node && node !== document.body;
				node = node instanceof ShadowRoot ? node.host : node.parentNode
			)
				if (node instanceof Element) styles.push(getComputedStyle(node));
			return canStick(
				styles,
				getComputedStyle(document.body),
				getComputedStyle(document.documentElement)
			);
		}

		#send(frame: Frame, message: object): void {
			frame.element.contentWindow?.postMessage(
				{ storyMap: VERSION, ...message },
				new URL(this.#site).origin
			);
		}
		#each(part: Part | null, message: object): void {
			for (const frame of this.#frames)
				if (frame.heard && (part === null || frame.part === part)) this.#send(frame, message);
		}
		#find(part: Part): Frame | undefined {
			return this.#frames.find((frame) => frame.part === part);
		}

		#listen = (event: MessageEvent): void => {
			const frame = this.#frames.find(({ element }) => element.contentWindow === event.source);
			if (!frame || event.origin !== new URL(this.#site).origin) return;
			if (isFrameMessage(event.data)) frame.hear(event.data);
		};

		#hear(frame: Frame, message: FrameMessage): void {
			// Held back for the rate, and its frame is gone.
			if (!this.#frames.includes(frame)) return;
			switch (message.type) {
				case 'hello':
					if (message.part !== frame.part) return;
					frame.heard = true;
					frame.element.title = message.title;
					if (this.#layout) this.#send(frame, { type: 'layout', ...this.#layout });
					if (frame.part === 'map' && this.#boxes) this.#send(frame, this.#boxes);
					this.#tell();
					contexts.update();
					if (frame.part !== 'text') this.#send(frame, { type: 'live', on: this.#live });
					break;
				case 'height':
					if (frame.part !== 'map') frame.element.style.height = `${message.height}px`;
					this.#moved();
					break;
				case 'boxes':
					this.#boxes = message;
					this.#each('map', message);
					this.#moved();
					break;
				case 'focus':
					this.#focus = [frame, message.top, message.bottom];
					this.#moved();
					break;
				case 'map':
					if (!message.context) contexts.released(this);
					break;
				case 'highlight':
					this.#each(frame.part === 'map' ? 'text' : 'map', message);
					break;
				case 'step':
					this.dispatchEvent(new CustomEvent('story-step', { bubbles: true, detail: message.id }));
					break;
			}
		}

		/** Scrolls the article so that what has the focus in a frame can be seen. */
		#reveal({ part, element }: Frame, top: number, bottom: number): void {
			const layout = this.#layout;
			if (this.shadowRoot?.activeElement !== element) return;
			const { top: frameTop } = element.getBoundingClientRect();
			// Below the plate, where the text runs under it.
			const least = this.#inset() + (part === 'text' && layout?.stacked ? layout.plate : 0) + 16;
			const most = innerHeight - 16;
			const above = frameTop + top - least;
			const below = frameTop + bottom - most;
			if (above < 0) scrollBy(0, above);
			else if (below > 0) scrollBy(0, Math.min(below, above));
		}

		#moved = (): void => {
			this.#handle ||= requestAnimationFrame(() => {
				this.#handle = 0;
				if (this.#focus) this.#reveal(...this.#focus);
				this.#focus = null;
				this.#tell();
				contexts.update();
			});
		};

		#tell(): void {
			const text = this.#find('text');
			const map = this.#find('map');
			if (!text || !map || !this.#layout) return;
			this.#each('map', { type: 'scroll', top: text.element.getBoundingClientRect().top });
			// The last word on whether sticking works: whether it sticks.
			const { top, bottom } = this.#block.getBoundingClientRect();
			const { inset, plate } = this.#layout;
			const should = top < inset - 2 && bottom > inset + plate + 2;
			const does = Math.abs(map.element.getBoundingClientRect().top - inset) < 2;
			this.#stuck = should && !does ? this.#stuck + 1 : 0;
			if (this.#stuck > 2) this.#giveUp();
		}

		#resized = (): void => {
			const width = this.#block.clientWidth;
			if (width === 0) return;
			// A phone's address bar changes the height a little and often; that alone changes nothing.
			if (width !== this.#width || Math.abs(innerHeight - this.#height) > 120) {
				const layout = this.#choose();
				if (Boolean(layout) !== Boolean(this.#layout)) {
					this.#build();
					return;
				}
				this.#layout = layout;
				this.#arrange();
				if (layout) this.#each(null, { type: 'layout', ...layout });
			}
			this.#moved();
		};

		#live = false;
		/** The frame that has a map. */
		get #mapped(): Frame | undefined {
			return this.#find('map') ?? this.#find('steps');
		}
		seen(): number {
			const frame = this.#mapped;
			if (!frame?.heard) return 0;
			return areaSeen(frame.element.getBoundingClientRect(), innerWidth, innerHeight);
		}
		lose(): void {
			this.#build();
		}
		setLive(on: boolean): void {
			this.#live = on;
			const frame = this.#mapped;
			if (frame?.heard) this.#send(frame, { type: 'live', on });
		}
	};
}
