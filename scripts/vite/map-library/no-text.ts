/** What MapLibre asks in every frame about text, for a map that has none: nothing to place, nothing to wait for. */

interface Transform {
	modelViewProjectionMatrix: unknown;
	renderWorldCopies: boolean;
}

/** In the place of the placed labels of a frame. */
class Placement {
	readonly collisionGroups: { readonly crossSourceCollisions: boolean };
	readonly collisionIndex = { queryRenderedSymbols: () => ({}) };
	readonly variableOffsets = {};
	readonly retainedQueryData = {};
	readonly stale = false;
	readonly transform: Transform;

	constructor(transform: Transform, crossSourceCollisions: boolean) {
		this.transform = transform;
		this.collisionGroups = { crossSourceCollisions };
	}
	stillRecent = () => false;
	hasTransitions = () => false;
	symbolFadeChange = () => 1;
	setStale(): void {}
}

/** MapLibre starts one in every frame and asks until it is done. */
export class PauseablePlacement {
	readonly placement: Placement;
	readonly _showCollisionBoxes: boolean;
	#done = false;

	constructor(
		transform: Transform,
		_terrain: unknown,
		_order: unknown,
		_full: unknown,
		collisionBoxes: boolean,
		_fadeDuration: unknown,
		crossSourceCollisions: boolean
	) {
		this.placement = new Placement(transform, crossSourceCollisions);
		this._showCollisionBoxes = collisionBoxes;
	}
	isDone = () => this.#done;
	continuePlacement(): void {
		this.#done = true;
	}
	commit = () => this.placement;
}

export class CrossTileSymbolIndex {
	addLayer = () => false;
	pruneUnusedLayers(): void {}
}

export class GlyphManager {
	entries = {};
	setURL(): void {}
	setFontFaces(): void {}
	getGlyphs = () => Promise.resolve({});
	destroy(): void {}
}
