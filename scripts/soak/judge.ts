/** What a run of the soak must show to pass. */
import type { SoakOptions } from './options.ts';
import type { SoakReport } from './report.ts';

/** Growth of what the page holds that passes. */
const MOST_GROWTH = 1.05;

type Judged = Pick<
	SoakReport,
	'visits' | 'errors' | 'contexts' | 'lost' | 'recovered' | 'growth'
> & { options: Pick<SoakOptions, 'visits'> };

/** Everything that speaks against a run, a sentence each; none: it passed. What was not measured has not passed. */
export function faultsOf({
	options,
	visits,
	errors,
	contexts,
	lost,
	recovered,
	growth
}: Judged): string[] {
	const faults = errors.map((error) => `error: ${error}`);
	if (options.visits !== null && visits < options.visits)
		faults.push(`only ${visits} of ${options.visits} visits were made`);
	if (contexts.mostAlive !== 1) faults.push(`${contexts.mostAlive} contexts alive at once`);
	if (recovered !== lost) faults.push(`${lost - recovered} lost contexts did not come back`);
	if (growth === null) faults.push(UNJUDGED);
	else if (growth > MOST_GROWTH)
		faults.push(`what the page holds grew by ${((growth - 1) * 100).toFixed(1)} %`);
	return faults;
}

export const UNJUDGED =
	'the heap was not judged: that takes two looks at it, the first after 20 visits';
