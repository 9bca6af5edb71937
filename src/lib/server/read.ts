/** Gets hold of the content: the one place that knows where it lies. All else is pure over its result. */

/** Text by path below src/content: "claims/claims.json". */
export type ContentFiles = Record<string, string>;

const ROOT = '/src/content/';

/** Every file of src/content, as bundled by Vite. Not for plain Node, which has no `import.meta.glob`. */
export function contentFiles(): ContentFiles {
	const modules = import.meta.glob<string>('/src/content/**/*', {
		query: '?raw',
		import: 'default',
		eager: true
	});
	return Object.fromEntries(
		Object.entries(modules).map(([path, text]) => [path.slice(ROOT.length), text])
	);
}

/** The text of a file without byte order mark and with "\n" line ends, as editors on any system save it. */
export function textOf(files: ContentFiles, path: string): string | null {
	if (!Object.hasOwn(files, path)) return null;
	const text = files[path];
	return text === undefined ? null : normalise(text);
}

export function normalise(text: string): string {
	return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
