import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { fonts } from './scripts/fonts/plugin.ts';
import { directMessagesPlugin } from './scripts/vite/direct-messages.ts';
import { embedScript } from './scripts/vite/embed-script.ts';
import { paletteCss } from './scripts/vite/palette-css.ts';

export default defineConfig({
	plugins: [
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
		directMessagesPlugin(),
		sveltekit()
	],
	build: { target: 'es2022' },
	test: {
		include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'deploy/**/*.test.ts'],
		environment: 'node',
		// A busy machine is slow, not wrong.
		testTimeout: 60_000
	}
});
