import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { areaOf, judge, resolveImport } from './boundaries.mjs';
import { FOLDERS } from './layout.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('judge', () => {
	const refused: [string, string, string][] = [
		['src/lib/story/types.ts', '../geo/dmz', 'imports nothing of ours'],
		['src/lib/story/types.ts', '$lib/i18n', 'imports nothing of ours'],
		['src/lib/geo/dmz.ts', '$lib/scene/scene-at', 'geometry is pure'],
		['src/lib/camera/fit.ts', '../scene/types', 'pure mathematics'],
		['src/lib/scene/scene-at.ts', '$lib/map/apply', 'does not know who draws it'],
		['src/lib/scene/deep/state.ts', '../../poster/svg', 'does not know who draws it'],
		['src/lib/cartography/style.ts', '$lib/overlay/shapes', 'it holds no map'],
		['src/lib/overlay/shapes.ts', '$lib/poster/svg', 'both the live map and the drawn map'],
		['src/lib/poster/svg.ts', '$lib/components/Card.svelte', 'must work without a browser'],
		['src/lib/map/apply.ts', '../scroll/position', 'draws the scene it is given'],
		['src/lib/scroll/position.ts', '../map/apply', 'never touches the map'],
		['src/lib/components/Card.svelte', '$lib/map/apply', 'not the map'],
		['src/lib/kiosk/tour.ts', '$lib/map/apply', 'the route gives them to the map'],
		['src/lib/map/apply.ts', '../../routes/helper', 'routes compose'],
		['src/routes/+page.ts', '../content/story.yaml', 'Only src/lib/server reads src/content'],
		['src/lib/scene/scene-at.ts', '/src/content/story.yaml', 'Only src/lib/server reads'],
		['src/routes/+page.svelte', 'maplibre-gl', 'Only src/lib/map imports maplibre-gl'],
		['src/lib/components/A.svelte', 'maplibre-gl/dist/maplibre-gl.css', 'Only src/lib/map'],
		['src/routes/+page.svelte', 'scrollama', 'Only src/lib/scroll imports scrollama'],
		['e2e/story.spec.ts', '../src/lib/story/types', 'e2e imports nothing from src'],
		['e2e/story.spec.ts', '$lib/story/types', 'e2e imports nothing from src'],
		['src/lib/misc/a.ts', '../story/types', 'src/lib/misc is not in the layout'],
		['src/lib/scene/a.ts', '../misc/b', 'src/lib/misc is not in the layout'],
		['src/lib/scene/a.ts', '../fonts/metrics', 'does not know who draws it']
	];
	it.each(refused)('%s may not import %s', (from, specifier, reason) => {
		expect(judge({ from, specifier, typeOnly: false })).toContain(reason);
	});

	const allowed: [string, string][] = [
		['src/routes/+page.svelte', '$lib/map/apply'],
		['src/lib/scene/scene-at.ts', '../story/types'],
		['src/lib/scene/scene-at.ts', './layers/front'],
		['src/lib/poster/svg.ts', '$lib/overlay/shapes'],
		['src/lib/overlay/labels.ts', '../fonts/metrics'],
		['src/lib/map/worker.ts', 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'],
		['src/lib/scroll/hints.ts', 'scrollama'],
		['src/lib/server/story.ts', '/src/content/chapters/01/scene.yaml'],
		['src/lib/components/Card.svelte', '$lib/i18n/messages'],
		['scripts/geodata/build.ts', '../../src/lib/geo/dmz'],
		['e2e/story.spec.ts', './support/test']
	];
	it.each(allowed)('%s may import %s', (from, specifier) => {
		expect(judge({ from, specifier, typeOnly: false })).toBeNull();
	});

	it('lets cartography import the types of maplibre-gl, and only those', () => {
		const found = { from: 'src/lib/cartography/style.ts', specifier: 'maplibre-gl' };
		expect(judge({ ...found, typeOnly: true })).toBeNull();
		expect(judge({ ...found, typeOnly: false })).toContain('types also in cartography');
	});

	it('finds the file behind an import', () => {
		expect(resolveImport('src/lib/a/b/c.ts', '../../d/e')).toBe('src/lib/d/e');
		expect(resolveImport('src/lib/a/b.ts', '$lib/d')).toBe('src/lib/d');
		expect(resolveImport('src/lib/a/b.ts', 'valibot')).toBeNull();
		expect(areaOf('src/lib/d')).toBe('d');
		expect(areaOf('src/service-worker.ts')).toBe('routes');
	});
});

describe('the configuration', () => {
	const eslint = new ESLint({
		cwd: root,
		// Rules with types need files on disk, and are not what is tested here.
		overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
		ruleFilter: ({ ruleId }) => /^(yalu\/|no-restricted-)/.test(ruleId)
	});
	const lint = async (filePath: string, code: string) =>
		(await eslint.lintText(code, { filePath })).flatMap(({ messages }) =>
			messages.map(({ message }) => message)
		);

	it.each([
		["import { a } from '../map/a';", 'src/lib/map'],
		["import type { A } from '../map/a';", 'src/lib/map'],
		["export * from '$lib/map/a';", 'src/lib/map'],
		["export { a } from '$lib/map/a';", 'src/lib/map'],
		["export const a = await import('$lib/map/a');", 'src/lib/map'],
		["export type A = import('$lib/map/a').A;", 'src/lib/map'],
		["export const a = import.meta.glob('/src/content/**/*.md');", 'src/content'],
		["export const a = import.meta.glob(['/src/content/**/*.md']);", 'src/content'],
		["export const a = new URL('../../content/story.yaml', import.meta.url);", 'src/content']
	])('sees %s', async (code, named) => {
		const messages = await lint('src/lib/scene/sample.ts', code);
		expect(messages).toHaveLength(1);
		expect(messages[0]).toContain(named);
	});

	it('sees imports in components', async () => {
		const code = '<script lang="ts">\n\timport { a } from \'$lib/map/a\';\n</script>\n\n{a}';
		expect(await lint('src/lib/components/Sample.svelte', code)).toEqual([
			'src/lib/components may not import src/lib/map: components know the story, not the map.'
		]);
	});

	it('lets types of maplibre-gl into cartography, also inline', async () => {
		const code = "import { type StyleSpecification } from 'maplibre-gl';";
		expect(await lint('src/lib/cartography/sample.ts', code)).toEqual([]);
	});

	it('keeps the browser, the clock and chance out of pure folders', async () => {
		const code =
			'export const a = [window.innerWidth, document.title, fetch, Date.now(), Math.random()];';
		const messages = await lint('src/lib/scene/sample.ts', code);
		expect(messages).toHaveLength(5);
		expect(messages.every((message) => message.includes('This folder is pure'))).toBe(true);
		expect(await lint('src/lib/map/sample.ts', code)).toEqual([]);
	});

	it('keeps src out of e2e', async () => {
		const [message] = await lint('e2e/sample.spec.ts', "import { a } from '../src/lib/geo/a';");
		expect(message).toContain('e2e imports nothing from src');
	});
});

it('every folder of src/lib is in the layout', () => {
	const folders = readdirSync(`${root}/src/lib`, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);
	expect(folders.filter((name) => !FOLDERS[name])).toEqual([]);
});
