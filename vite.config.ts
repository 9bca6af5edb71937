import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { fonts } from './scripts/fonts/plugin.ts';
import { directMessagesPlugin } from './scripts/vite/direct-messages.ts';
import { embedScript } from './scripts/vite/embed-script.ts';
import { messageCheck } from './scripts/vite/message-check.ts';
import { mapLibrary } from './scripts/vite/map-library/plugin.ts';
import { paletteCss } from './scripts/vite/palette-css.ts';
import { smallMessages } from './scripts/vite/small-messages.ts';

export default defineConfig({
	plugins: [
		messageCheck(),
		fonts(),
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/i18n/paraglide',
			// The locale is an argument to every message, never a global.
			strategy: ['baseLocale'],
			emitReadme: false
		}),
		paletteCss(),
		embedScript(),
		mapLibrary(),
		smallMessages(),
		directMessagesPlugin(),
		sveltekit()
	],
	build: { target: 'es2022' },
	environments: {
		client: {
			build: {
				rolldownOptions: {
					output: {
						// By who needs it, as ever, but a file of a few lines goes with its like: a request costs a phone more than
						// those lines. Not the map: its worker must not come to hold what needs a window.
						codeSplitting: {
							groups: [
								{
									name: 'shared',
									tags: ['$initial'],
									test: /^(?!.*(maplibre|src\/lib\/map\/))/,
									minShareCount: 2,
									entriesAware: true,
									entriesAwareMergeThreshold: 5_000
								}
							]
						}
					}
				}
			}
		}
	},
	test: {
		include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'deploy/**/*.test.ts'],
		environment: 'node',
		// No test leaves anything behind for another, so that two workers can serve all files: a third of the time.
		pool: 'threads',
		isolate: false,
		maxWorkers: 2,
		// A busy machine is slow, not wrong.
		testTimeout: 60_000
	}
});
