import { expect, it } from 'vitest';
import { directMessages } from './direct-messages.ts';

const from = "import { message } from '$lib/i18n/messages';\n";
const direct = (code: string) =>
	directMessages(from + code, './m.js')
		?.replace(from, '')
		.split('\n')
		.slice(1)
		.join('\n');

it('calls the message itself', () => {
	expect(direct("a = message(language, 'close');")).toBe(
		'a = __message_close({}, { locale: language });'
	);
	expect(directMessages(`${from}message(l, 'close')`, './m.js')).toContain(
		'import { close as __message_close } from "./m.js";'
	);
});

it('keeps inputs, and messages inside them', () => {
	expect(direct("message(f(x, 1), 'a', { name: message(l, 'b', { n: 2 }) })")).toBe(
		'__message_a({ name: __message_b({ n: 2 }, { locale: l }) }, { locale: f(x, 1) })'
	);
});

it('chooses between two keys', () => {
	expect(direct("message(l, on ? 'a' : 'b')")).toBe(
		'(on ? __message_a : __message_b)({}, { locale: l })'
	);
});

it('follows a new name, and leaves what it cannot know', () => {
	const code =
		"import { message as say } from '../i18n/messages.ts';\nsay(l, 'a'); message(l, 'b'); say(l, key);";
	expect(directMessages(code, './m.js')).toContain(
		"__message_a({}, { locale: l }); message(l, 'b'); say(l, key);"
	);
});

it('knows the table from beside it, too', () => {
	expect(
		directMessages("import { message } from './messages.ts'; message(l, 'a');", './m.js')
	).toContain('__message_a({}, { locale: l })');
});

it('leaves other modules alone', () => {
	expect(
		directMessages("import { message } from './other.ts'; message(l, 'a');", './m.js')
	).toBeNull();
	expect(direct('message(l, key)')).toBeUndefined();
});
