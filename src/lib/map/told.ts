/**
 * What the console has been told of. The ground and what lies above it ask for some of the same files, and one line for
 * each is enough.
 */
const told = new Set<string>();

/**
 * @param name of a file
 * @param line for whoever installs the site
 */
export function tell(name: string, line: string): void {
	if (told.has(name)) return;
	told.add(name);
	// eslint-disable-next-line no-console -- the one clear line that a failure leaves
	console.error(line);
}

/** Another try begins: what fails again is told again. */
export const forgetTold = (): void => told.clear();
