/** Whether a pane has more text below what it shows. */
import type { Attachment } from 'svelte/attachments';

export function moreBelow(tell: (more: boolean) => void): Attachment<HTMLElement> {
	return (pane) => {
		const look = () => tell(pane.scrollTop + pane.clientHeight < pane.scrollHeight - 8);
		const sizes = new ResizeObserver(look);
		const watch = () => {
			sizes.disconnect();
			sizes.observe(pane);
			for (const child of pane.children) sizes.observe(child);
		};
		// The content is another element with each step; those that are gone are let go.
		const children = new MutationObserver(watch);
		children.observe(pane, { childList: true });
		watch();
		pane.addEventListener('scroll', look, { passive: true });
		return () => {
			sizes.disconnect();
			children.disconnect();
			pane.removeEventListener('scroll', look);
		};
	};
}
