/** The ESLint rule behind the table of `layout.mjs`: imports point one way. */
import { posix, relative, sep } from 'node:path';
import { FOLDERS, PACKAGES } from './layout.mjs';

/**
 * The part of the repository to which a path belongs: a folder under src/lib, `content`, `routes` (all
 * other code in src), `e2e`, or null for the rest.
 * @param {string} path slash-separated, from the root of the repository
 */
export function areaOf(path) {
	if (path.startsWith('e2e/')) return 'e2e';
	if (path.startsWith('src/content/')) return 'content';
	const folder = /^src\/lib\/([^/]+)(?:\/|$)/.exec(path)?.[1];
	if (folder) return folder.replace(/\.[^.]+$/, '');
	return path.startsWith('src/') ? 'routes' : null;
}

/**
 * The path of our own file that an import names, or null for a package.
 * @param {string} from path of the importing file
 * @param {string} specifier
 */
export function resolveImport(from, specifier) {
	const path = specifier.replace(/\?.*$/, '');
	if (path === '$lib' || path.startsWith('$lib/')) return `src/lib${path.slice('$lib'.length)}`;
	if (path.startsWith('/')) return path.slice(1);
	return path.startsWith('.') ? posix.join(posix.dirname(from), path) : null;
}

/**
 * Why a file may not import something, or null when it may.
 * @param {{ from: string, specifier: string, typeOnly: boolean }} found
 * @returns {string | null}
 */
export function judge({ from, specifier, typeOnly }) {
	const area = areaOf(from);
	if (area === null) return null;
	const target = resolveImport(from, specifier);
	return target === null
		? judgePackage(area, specifier, typeOnly)
		: judgeFile(area, areaOf(target));
}

/**
 * @param {string} area
 * @param {string} specifier
 * @param {boolean} typeOnly
 */
function judgePackage(area, specifier, typeOnly) {
	for (const [name, { owner, types, why }] of Object.entries(PACKAGES)) {
		if (specifier !== name && !specifier.startsWith(`${name}/`)) continue;
		if (area === owner || (typeOnly && types.includes(area))) return null;
		const exception = types.length > 0 ? ` (types also in ${types.join(', ')})` : '';
		return `Only src/lib/${owner} imports ${name}${exception}: ${why}.`;
	}
	return null;
}

/**
 * @param {string} area
 * @param {string | null} target
 */
function judgeFile(area, target) {
	if (target === null || target === area) return null;
	if (area === 'e2e') {
		return 'e2e imports nothing from src: it tests the built site as a visitor meets it.';
	}
	if (target === 'content') {
		return area === 'server'
			? null
			: 'Only src/lib/server reads src/content: one reader validates it and names the faulty file.';
	}
	if (target === 'e2e') return 'src imports nothing from e2e: tests look at the site from outside.';
	if (area === 'routes') return null;

	const unnamed = [area, target].find((name) => name !== 'routes' && !FOLDERS[name]);
	if (unnamed) {
		return `src/lib/${unnamed} is not in the layout: give it a line in scripts/lint/layout.mjs that says what it may import, and why.`;
	}
	if (target === 'routes') {
		return `src/lib/${area} may not import from src/routes: routes compose, and nothing depends on them.`;
	}
	const folder = FOLDERS[area];
	if (folder?.may.includes(target) || (target === 'i18n' && area !== 'story')) return null;
	return `src/lib/${area} may not import src/lib/${target}: ${folder?.why}.`;
}

/** @type {import('eslint').Rule.RuleModule} */
export const boundaries = {
	meta: {
		type: 'problem',
		docs: { description: 'imports point one way, as DESIGN "Layout" says' },
		schema: []
	},
	create(context) {
		const from = relative(context.cwd, context.filename).split(sep).join('/');
		// A test may look at more than its subject, such as the real library behind a fake.
		const test = /\.test\.[cm]?[jt]s$/.test(from);

		/**
		 * @param {import('estree').Node | null | undefined} source
		 * @param {boolean} typeOnly
		 */
		function check(source, typeOnly) {
			if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
			const specifier = source.value.replace(/^!/, '');
			const message = judge({ from, specifier, typeOnly: typeOnly || test });
			if (message) context.report({ node: source, message });
		}

		/**
		 * TypeScript's own field, which ESTree does not know.
		 * @param {object} node
		 * @param {'importKind' | 'exportKind'} field
		 */
		const isType = (node, field) => field in node && Reflect.get(node, field) === 'type';

		return {
			ImportDeclaration(node) {
				const all = node.specifiers;
				const inline = all.length > 0 && all.every((one) => isType(one, 'importKind'));
				check(node.source, isType(node, 'importKind') || inline);
			},
			ExportNamedDeclaration: (node) => check(node.source, isType(node, 'exportKind')),
			ExportAllDeclaration: (node) => check(node.source, isType(node, 'exportKind')),
			ImportExpression: (node) => check(node.source, false),
			// `import.meta.glob('...')` and `new URL('...', import.meta.url)` read files too.
			"CallExpression[callee.object.type='MetaProperty'][callee.property.name='glob'] Literal": (
				/** @type {import('estree').Literal} */ node
			) => check(node, false),
			"NewExpression[callee.name='URL'] > Literal:first-child": (
				/** @type {import('estree').Literal} */ node
			) => check(node, false),
			TSImportType: (/** @type {{ source?: import('estree').Node }} */ node) =>
				check(node.source, true)
		};
	}
};
