import { describe, expect, it } from 'vitest';
import { debianFiles, requireDebianPackages } from './debian.ts';

describe('requireDebianPackages', () => {
	it('passes when every file is there', () => {
		expect(() => requireDebianPackages(undefined, () => true)).not.toThrow();
	});

	it('names each missing package and the command that installs them', () => {
		const missing = [debianFiles.shoreline.path, debianFiles.elevation.path] as string[];
		expect(() => requireDebianPackages(undefined, (path) => !missing.includes(path))).toThrow(
			/gmt-gshhg-full: .*\n.*marble-data: .*\nInstall with: apt-get install gmt-gshhg-full marble-data/
		);
	});
});
