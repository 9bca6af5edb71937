/** Interface messages. The language is an argument, never a global: one page may hold several. */
import type { Language } from '../story/types.ts';
import { m } from './paraglide/messages.js';

type Inputs<Key extends keyof typeof m> = NonNullable<Parameters<(typeof m)[Key]>[0]>;

/** `message('en', 'kilometres', { value: 20 })`. A key or an input that is missing does not compile. */
export function message<Key extends keyof typeof m>(
	language: Language,
	key: Key,
	...[inputs]: Record<string, never> extends Inputs<Key> ? [] : [Inputs<Key>]
): string {
	const write = m[key] as (inputs: object, options: { locale: Language }) => string;
	return write(inputs ?? {}, { locale: language });
}
