/** A message that is missing or stale in a language stops the build: Paraglide would put the English in its place. */
import type { Plugin } from 'vite';
import { allMessageProblems } from '../messages/stamps.ts';

export function messageCheck(): Plugin {
	let root = '.';
	return {
		name: 'message-check',
		apply: 'build',
		configResolved: (config) => {
			root = config.root;
		},
		buildStart() {
			const problems = allMessageProblems(root);
			if (problems.length > 0) this.error(['Interface messages:', ...problems].join('\n'));
		}
	};
}
