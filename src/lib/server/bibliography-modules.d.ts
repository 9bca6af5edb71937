/** The little of citation-js that is used; it comes without types. */
declare module '@citation-js/core' {
	export class Cite {
		constructor(items: readonly object[]);
		format(name: 'bibtex'): string;
		format(
			name: 'bibliography',
			options: { format: 'html' | 'text'; template: string; lang: string; asEntryArray: true }
		): [id: string, entry: string][];
	}
	export const plugins: {
		config: {
			get(name: '@csl'): { templates: { add(name: string, style: string): void } };
			get(name: '@bibtex'): { format: { useIdAsLabel: boolean } };
		};
	};
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-csl' {}
