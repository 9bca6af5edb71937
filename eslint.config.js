import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';
import { boundaries } from './scripts/lint/boundaries.mjs';
import { BROWSER_GLOBALS, PURE } from './scripts/lint/layout.mjs';
import svelteConfig from './svelte.config.js';

const pureFiles = PURE.map((folder) => `src/lib/${folder}/**/*.{js,ts,svelte}`);

export default defineConfig(
	globalIgnores([
		'build/',
		'.svelte-kit/',
		'node_modules/',
		'static/',
		'coverage/',
		'test-results/',
		'playwright-report/',
		'src/lib/i18n/paraglide/'
	]),
	js.configs.recommended,
	typescript.configs.strict,
	svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			// TypeScript knows better which names exist.
			'no-undef': 'off',
			eqeqeq: 'error',
			'no-console': 'error',
			'object-shorthand': 'error',
			'prefer-const': 'error',
			'@typescript-eslint/consistent-type-imports': [
				'error',
				{ disallowTypeAnnotations: false, fixStyle: 'inline-type-imports' }
			],
			'@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.{js,ts}'],
		languageOptions: {
			parserOptions: { parser: typescript.parser, extraFileExtensions: ['.svelte'], svelteConfig }
		},
		rules: {
			// `let { a } = $props()` mixes what is bound and what is not.
			'prefer-const': 'off',
			'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$state'] }],
			// Pages have addresses that end in a slash, which resolve() does not write; the base path is put before each.
			'svelte/no-navigation-without-resolve': 'off',
			// Sees fewer of the compiler's warnings than svelte-check, which does report ignores that ignore nothing.
			'svelte/no-unused-svelte-ignore': 'off',
			'svelte/button-has-type': 'error',
			'svelte/no-at-html-tags': 'error',
			'svelte/no-target-blank': 'error'
		}
	},
	{
		// Rules that need types, where they find real faults: forgotten promises and cases.
		files: ['src/**/*.ts', 'e2e/**/*.ts'],
		ignores: ['**/*.svelte.ts', 'src/service-worker.ts'],
		languageOptions: {
			parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname }
		},
		rules: {
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/only-throw-error': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			]
		}
	},
	{
		files: ['scripts/**', 'e2e/**', '*.config.{js,ts}'],
		rules: { 'no-console': 'off' }
	},
	{
		files: ['src/**', 'e2e/**'],
		plugins: { yalu: { rules: { boundaries } } },
		rules: { 'yalu/boundaries': 'error' }
	},
	{
		files: pureFiles,
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-globals': [
				'error',
				...BROWSER_GLOBALS.map((name) => ({
					name,
					message:
						'This folder is pure: it also runs in Node, for the prerendered page. Pass the value in.'
				}))
			],
			'no-restricted-properties': [
				'error',
				...[
					['Date', 'now'],
					['Math', 'random'],
					['performance', 'now'],
					['globalThis', 'window'],
					['globalThis', 'document']
				].map(([object, property]) => ({
					object,
					property,
					message:
						'This folder is pure: the same arguments give the same result. Pass the value in.'
				}))
			]
		}
	}
);
