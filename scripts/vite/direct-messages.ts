/**
 * Lets each page load its own words alone. `message(language, 'key', inputs)` looks a message up in a table of all of
 * them, and such a table cannot be shaken: in a build the call becomes a call of that one message. Calls whose key is
 * only known later keep the table.
 */
import { parseAst, type Plugin } from 'vite';

/** From elsewhere, and from beside it. */
const TABLE = /(?:\/i18n|^\.)\/messages(\.ts)?$/;

interface Node {
	type: string;
	start: number;
	end: number;
	[key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
	typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** The local name under which a module imports `message`, or null. */
function localName(program: Node): string | null {
	for (const statement of program['body'] as Node[]) {
		if (statement.type !== 'ImportDeclaration') continue;
		if (!TABLE.test(String((statement['source'] as unknown as { value: unknown }).value))) continue;
		for (const specifier of statement['specifiers'] as Node[]) {
			const { imported, local } = specifier as unknown as Record<string, { name: string }>;
			if (imported?.name === 'message') return local?.name ?? null;
		}
	}
	return null;
}

/** `'key'` or `condition ? 'key' : 'other'` as an expression for the message itself; null for anything else. */
function direct(key: Node, code: string, used: Set<string>): string | null {
	if (key.type === 'Literal' && typeof key['value'] === 'string') {
		used.add(key['value']);
		return `__message_${key['value']}`;
	}
	if (key.type !== 'ConditionalExpression') return null;
	const { test, consequent, alternate } = key as unknown as Record<string, Node>;
	if (!test || !consequent || !alternate) return null;
	const [yes, no] = [direct(consequent, code, used), direct(alternate, code, used)];
	return yes && no ? `(${code.slice(test.start, test.end)} ? ${yes} : ${no})` : null;
}

/**
 * The module with its calls made direct, or null when there is nothing to do.
 * @param code JavaScript, after Svelte and TypeScript
 * @param messages where the single messages are exported
 */
export function directMessages(code: string, messages: string): string | null {
	if (!code.includes('/messages')) return null;
	const program = parseAst(code) as unknown as Node;
	const name = localName(program);
	if (name === null) return null;
	const used = new Set<string>();
	const out = rewrite({ ...program, start: 0, end: code.length }, code, name, used);
	if (used.size === 0) return null;
	const names = [...used].map((key) => `${key} as __message_${key}`).join(', ');
	return `import { ${names} } from ${JSON.stringify(messages)};\n${out}`;
}

/** The code of a node with the calls inside it made direct. A message may stand in another one's inputs. */
function rewrite(node: Node, code: string, name: string, used: Set<string>): string {
	let out = '';
	let at = node.start;
	for (const call of callsIn(node, name)) {
		const [language, key, inputs] = call['arguments'] as Node[];
		const target = key ? direct(key, code, used) : null;
		if (!language || target === null) continue;
		const given = inputs ? rewrite(inputs, code, name, used) : '{}';
		const locale = rewrite(language, code, name, used);
		out += `${code.slice(at, call.start)}${target}(${given}, { locale: ${locale} })`;
		at = call.end;
	}
	return out + code.slice(at, node.end);
}

/** Calls of a function inside a node, outermost first to last, without those inside another. */
function* callsIn(node: Node, name: string): Generator<Node> {
	if (node.type === 'CallExpression' && (node['callee'] as { name?: unknown }).name === name) {
		yield node;
		return;
	}
	const children = Object.values(node).flat().filter(isNode);
	children.sort((a, b) => a.start - b.start);
	for (const child of children) yield* callsIn(child, name);
}

/** Works in builds alone: while developing, the table is quicker to make. */
export function directMessagesPlugin(): Plugin {
	return {
		name: 'direct-messages',
		apply: 'build',
		enforce: 'post',
		transform(code, id) {
			if (!/\/src\/.*\.(svelte|ts)$/.test(id.split('?')[0] ?? '')) return null;
			const direct = directMessages(code, '$lib/i18n/paraglide/messages.js');
			// Nothing reads the build's line numbers.
			return direct === null ? null : { code: direct, map: null };
		}
	};
}
