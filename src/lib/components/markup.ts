/** Writes a component as markup that is kept as it is, not brought to life. For the server alone. */
import type { Component, ComponentProps } from 'svelte';
import { render } from 'svelte/server';

// The props of any component; what is given must fit the component itself.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as in Svelte's own types
export function markupOf<Any extends Component<any>>(
	component: Any,
	props: ComponentProps<Any>
): string {
	const { body } = render(component as Component<ComponentProps<Any>>, { props });
	// Without the comments by which a page that comes alive finds its places.
	return body.replaceAll(/<!--.*?-->/gs, '').trim();
}
