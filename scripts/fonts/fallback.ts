/**
 * Local faces stretched to the metrics of ours, so that nothing moves when the web face arrives.
 *
 * `size-adjust` is the ratio of mean advances over English text; ascent and descent are then given in units of
 * the adjusted size (CSS Fonts 5, "font metrics override descriptors").
 */

export interface Fallback {
	family: string;
	kind: 'serif' | 'sans';
	/** Names of local faces with the same advances. */
	local: string[];
	sizeAdjust: number;
	/** Share of the font size. */
	ascent: number;
	descent: number;
}

/** Ours: mean advance in em over the English chapters at reading size, ascent and descent in em (hhea). */
const ours = {
	serif: { mean: 0.456, ascent: 1.036, descent: 0.335 },
	sans: { mean: 0.4161, ascent: 1, descent: 0.326 }
};

/** Mean advance in em over the same text. Georgia and Roboto: by the ratio of their published mean widths to Arial's. */
const locals: { kind: 'serif' | 'sans'; suffix: string; local: string[]; mean: number }[] = [
	{ kind: 'serif', suffix: 'Fallback', local: ['Georgia', 'Gelasio'], mean: 0.4469 },
	{
		kind: 'serif',
		suffix: 'Fallback Times',
		local: ['Times New Roman', 'Liberation Serif', 'Tinos'],
		mean: 0.4054
	},
	{ kind: 'sans', suffix: 'Fallback', local: ['Arial', 'Liberation Sans', 'Arimo'], mean: 0.4469 },
	{ kind: 'sans', suffix: 'Fallback Roboto', local: ['Roboto'], mean: 0.4459 }
];

export const fallbacks: Fallback[] = locals.map(({ kind, suffix, local, mean }) => {
	const { mean: own, ascent, descent } = ours[kind];
	const sizeAdjust = own / mean;
	const family = `${kind === 'serif' ? 'Source Serif 4' : 'Source Sans 3'} ${suffix}`;
	return {
		family,
		kind,
		local,
		sizeAdjust,
		ascent: ascent / sizeAdjust,
		descent: descent / sizeAdjust
	};
});
