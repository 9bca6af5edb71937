/** The command line of the soak. */
import { parseArgs } from 'node:util';

export interface SoakOptions {
	minutes: number;
	/** How much faster than the wall the kiosk's clock runs. */
	speed: number;
	/** Visits after which it ends, and which it has to reach in its minutes; null: as many as there is time for. */
	visits: number | null;
	seed: number;
	width: number;
	height: number;
	/** Folder of the built site. */
	site: string;
	/** Where the report is written as JSON; null: nowhere. */
	out: string | null;
}

/** @throws with a sentence for the reader */
export function parseOptions(args: string[]): SoakOptions {
	const { values } = parseArgs({
		args,
		options: {
			minutes: { type: 'string', default: '10' },
			speed: { type: 'string', default: '20' },
			visits: { type: 'string' },
			seed: { type: 'string', default: '1950' },
			size: { type: 'string', default: '1280x720' },
			site: { type: 'string', default: 'build' },
			out: { type: 'string' }
		}
	});
	const number = (name: 'minutes' | 'speed' | 'visits' | 'seed', least: number) => {
		const value = Number(values[name]);
		if (!Number.isFinite(value) || value < least)
			throw new Error(`--${name} must be a number from ${least} on; found "${values[name]}"`);
		return value;
	};
	const [, width, height] = /^(\d+)x(\d+)$/.exec(values.size) ?? [];
	if (!width || !height) throw new Error(`--size must be like 1920x1080; found "${values.size}"`);
	return {
		minutes: number('minutes', 0.05),
		speed: number('speed', 1),
		visits: values.visits === undefined ? null : number('visits', 1),
		seed: number('seed', 0),
		width: Number(width),
		height: Number(height),
		site: values.site,
		out: values.out ?? null
	};
}
