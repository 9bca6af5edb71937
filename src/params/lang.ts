import type { ParamMatcher } from '@sveltejs/kit';

/** Languages with a path of their own; English has none. */
export const match = ((param): param is 'ko' | 'zh' =>
	param === 'ko' || param === 'zh') satisfies ParamMatcher;
