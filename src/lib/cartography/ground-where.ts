/** Which features of a source a layer draws: plain data, read by the live style and by the drawn map. */

export interface Where {
	/** Tint areas. A feature with `areaBefore` counts as that until the day of its `from`. */
	areas?: readonly string[];
	/** Properties that must have this value. */
	equal?: Readonly<Record<string, string | boolean>>;
	/** Properties that must have one of these values. */
	among?: Readonly<Record<string, readonly string[]>>;
	/** Properties that must have none of these values. */
	except?: Readonly<Record<string, readonly (string | boolean)[]>>;
	/** ISO day: features that begin (`from`) after it or have ended (`to`) by it are left out. */
	day?: string;
}

export type Properties = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Whether a feature with these properties is drawn. */
export function matches(properties: Properties | null, where: Where | undefined): boolean {
	if (!where) return true;
	const { from, to, area, areaBefore } = properties ?? {};
	const { areas, equal, among, except, day } = where;
	const notYet = day !== undefined && textOf(from) > day;
	if (areas) {
		const current = notYet && areaBefore !== undefined ? areaBefore : area;
		if (!areas.includes(textOf(current))) return false;
	} else if (notYet) {
		return false;
	}
	if (day !== undefined && to !== undefined && textOf(to) <= day) return false;
	const value = (name: string): unknown => properties?.[name];
	return (
		Object.entries(equal ?? {}).every(([name, wanted]) => value(name) === wanted) &&
		Object.entries(among ?? {}).every(([name, list]) => list.includes(textOf(value(name)))) &&
		Object.entries(except ?? {}).every(([name, list]) => !list.some((each) => each === value(name)))
	);
}
