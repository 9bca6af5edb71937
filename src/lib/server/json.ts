/** JSON with what `JSON.parse` keeps to itself: the line of a fault, and keys that stand twice. */

export type JsonResult =
	| { ok: true; value: unknown; duplicates: { key: string; line: number }[] }
	| { ok: false; line: number; found: string };

const TOKEN =
	/\s*(?:("(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([{}[\],:]))/uy;

type Frame = { kind: '{'; keys: Set<string> } | { kind: '[' };
/** What may come next. `first` allows the closing bracket as well. */
type Next = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma' | 'end';

/** Reads JSON (RFC 8259); lines count from 1. */
export function parseJson(text: string): JsonResult {
	let value: unknown;
	let valid = true;
	try {
		value = JSON.parse(text);
	} catch {
		valid = false;
	}
	const { duplicates, fault } = scan(text);
	if (valid) {
		const lined = duplicates.map(({ key, at }) => ({ key, line: lineAt(text, at) }));
		return { ok: true, value, duplicates: lined };
	}
	const at = fault ?? text.length;
	const rest = text.slice(at).trimStart();
	const start = text.length - rest.length;
	const found = rest === '' ? 'the end of the file' : JSON.stringify(rest.slice(0, 20));
	return { ok: false, line: lineAt(text, rest === '' ? text.trimEnd().length : start), found };
}

function lineAt(text: string, offset: number): number {
	let line = 1;
	for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1))
		line++;
	return line;
}

/** Walks over the tokens; `fault` is where the grammar first breaks. */
function scan(text: string) {
	const duplicates: { key: string; at: number }[] = [];
	const stack: Frame[] = [];
	let next: Next = 'value';
	let at = 0;
	const afterValue = (): Next => (stack.length > 0 ? 'comma' : 'end');
	const end = text.trimEnd().length;
	while (at < end) {
		TOKEN.lastIndex = at;
		const match = TOKEN.exec(text);
		if (!match) return { duplicates, fault: at };
		const [, string, scalar, mark] = match;
		const frame = stack.at(-1);
		if (next === 'value' || next === 'first value') {
			if (mark === ']' && next === 'first value') {
				stack.pop();
				next = afterValue();
			} else if (mark === '{') {
				stack.push({ kind: '{', keys: new Set() });
				next = 'first key';
			} else if (mark === '[') {
				stack.push({ kind: '[' });
				next = 'first value';
			} else if (string !== undefined || scalar !== undefined) {
				next = afterValue();
			} else return { duplicates, fault: at };
		} else if (next === 'key' || next === 'first key') {
			if (mark === '}' && next === 'first key') {
				stack.pop();
				next = afterValue();
			} else if (string !== undefined && frame?.kind === '{') {
				const key: string = JSON.parse(string);
				if (frame.keys.has(key)) duplicates.push({ key, at: TOKEN.lastIndex });
				frame.keys.add(key);
				next = 'colon';
			} else return { duplicates, fault: at };
		} else if (next === 'colon') {
			if (mark !== ':') return { duplicates, fault: at };
			next = 'value';
		} else if (next === 'comma') {
			if (mark === ',') next = frame?.kind === '{' ? 'key' : 'value';
			else if (mark === (frame?.kind === '{' ? '}' : ']')) {
				stack.pop();
				next = afterValue();
			} else return { duplicates, fault: at };
		} else return { duplicates, fault: at };
		at = TOKEN.lastIndex;
	}
	return { duplicates, fault: next === 'end' ? null : text.length };
}
