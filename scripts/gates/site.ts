/** The built site as a list of files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isPacked } from '../serve/packed.mjs';

export interface Site {
	/** Address paths from the root, with a leading slash: `/ko/index.html`. Compressed copies are no addresses. */
	files: string[];
	text(path: string): string;
	bytes(path: string): Buffer;
	/** Base path the site was built for; empty at the root of a host. */
	base: string;
}

export function openSite(folder: string, base = ''): Site {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !isPacked(entry.name))
		.map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
		.toSorted();
	return {
		files,
		base,
		text: (path) => readFileSync(join(folder, path), 'utf8'),
		bytes: (path) => readFileSync(join(folder, path))
	};
}

export const pagesOf = ({ files }: Site): string[] =>
	files.filter((path) => path.endsWith('.html'));
