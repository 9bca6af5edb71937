/** Vite plugin: the fonts are there, and fit the content, before anything is served, built or tested. */
import type { Plugin } from 'vite';
import { ensureFonts } from './ensure.ts';

export function fonts(): Plugin {
	return {
		name: 'fonts',
		async config() {
			await ensureFonts();
		}
	};
}
