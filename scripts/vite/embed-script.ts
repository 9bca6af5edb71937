/** Builds the script for host pages: one classic file of its own, outside of the site's modules. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

const CHAPTERS = 'src/content/chapters';
const ENTRY = 'src/lib/embed/host/main.ts';
/** The same bytes under both names. The second never changes its meaning. */
const NAMES = ['embed.js', 'embed/v1.js'];

/** Ids of all chapters: the script must know which pages there are, since it never sees their answers. */
function chapterIds(): string[] {
	return readdirSync(CHAPTERS)
		.sort()
		.map((folder) => {
			const scene: unknown = JSON.parse(readFileSync(join(CHAPTERS, folder, 'scene.json'), 'utf8'));
			if (typeof scene !== 'object' || scene === null || !('id' in scene))
				throw new Error(`${CHAPTERS}/${folder}/scene.json has no id`);
			return String(scene.id);
		});
}

async function bundle(minify: boolean): Promise<string> {
	const result = await build({
		configFile: false,
		logLevel: 'warn',
		define: { STORY_CHAPTERS: JSON.stringify(chapterIds().join('|')) },
		build: {
			write: false,
			target: 'es2022',
			minify,
			lib: { entry: ENTRY, formats: ['iife'], name: 'storyMapEmbed', fileName: () => 'embed.js' }
		}
	});
	const [output] = Array.isArray(result) ? result : [result];
	const chunk = output && 'output' in output ? output.output[0] : undefined;
	if (!chunk) throw new Error(`${ENTRY} gave no script`);
	return chunk.code;
}

export function embedScript(): Plugin {
	let server = false;
	return {
		name: 'embed-script',
		configResolved(config) {
			server = Boolean(config.build.ssr);
		},
		configureServer({ middlewares }) {
			middlewares.use((request, response, next) => {
				const path = (request.url ?? '').split('?')[0] ?? '';
				if (!NAMES.some((name) => path.endsWith(`/${name}`))) return next();
				bundle(false).then((code) => {
					response.setHeader('content-type', 'text/javascript; charset=utf-8');
					response.end(code);
				}, next);
			});
		},
		async generateBundle() {
			if (server || (this.environment && this.environment.name !== 'client')) return;
			const source = await bundle(true);
			for (const fileName of NAMES) this.emitFile({ type: 'asset', fileName, source });
		}
	};
}
