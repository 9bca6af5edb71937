/** src/content as files on disk, for programs that run without Vite. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ContentFiles } from '../../src/lib/server/read.ts';

export const CONTENT = fileURLToPath(new URL('../../src/content/', import.meta.url));

/** Every file below a folder, by its path with slashes; dot files are left out, as Vite leaves them out. */
export function readFolder(folder: string = CONTENT): ContentFiles {
	const files: ContentFiles = {};
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
		if (!entry.isFile() || path.split('/').some((part) => part.startsWith('.'))) continue;
		files[path] = readFileSync(join(folder, path), 'utf8');
	}
	return files;
}
