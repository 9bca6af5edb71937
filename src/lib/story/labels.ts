/** Of each feature only what the map says: pages whose lists are written need no more. */
import type { FeatureWords, LabelWords } from './page.ts';

export const labelsOf = (features: Record<string, FeatureWords>): Record<string, LabelWords> =>
	Object.fromEntries(
		Object.entries(features).map(([id, { label, qualifier }]) => [id, { label, qualifier }])
	);
