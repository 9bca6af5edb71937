/** The accessibility tree of a page, as the browser hands it to a screen reader, in a shape that can be walked. */
import type { Page } from '@playwright/test';

/** One node that is spoken: its role, its computed name, and for a heading its level. */
export interface SpokenNode {
	role: string;
	name: string;
	level: number | null;
	children: SpokenNode[];
}

interface BrowserNode {
	nodeId: string;
	ignored: boolean;
	role?: { value?: unknown };
	name?: { value?: unknown };
	properties?: { name: string; value: { value?: unknown } }[];
	childIds?: string[];
}

/** What is written in a node is its own text; the boxes that lines make are not nodes for a reader. */
const LAYOUT_ROLES = ['InlineTextBox', 'LineBreak'];

/**
 * Nests the browser's flat list; a node that is not spoken gives its children to its parent.
 * @param nodes root first, as `Accessibility.getFullAXTree` answers
 */
export function nest(nodes: readonly BrowserNode[]): SpokenNode | null {
	const byId = new Map(nodes.map((node) => [node.nodeId, node]));
	const spoken = (id: string): SpokenNode[] => {
		const node = byId.get(id);
		if (!node || LAYOUT_ROLES.includes(String(node.role?.value))) return [];
		const children = (node.childIds ?? []).flatMap(spoken);
		if (node.ignored) return children;
		const level = node.properties?.find(({ name }) => name === 'level')?.value.value;
		return [
			{
				role: String(node.role?.value ?? ''),
				name: String(node.name?.value ?? ''),
				level: typeof level === 'number' ? level : null,
				children
			}
		];
	};
	const [root] = nodes;
	return root ? (spoken(root.nodeId)[0] ?? null) : null;
}

/** The tree of a page as it stands. Chromium only. */
export async function readTree(page: Page): Promise<SpokenNode> {
	const session = await page.context().newCDPSession(page);
	const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: BrowserNode[] };
	await session.detach();
	const root = nest(nodes);
	if (!root) throw new Error('The page has no accessibility tree.');
	return root;
}

/** The first node of a role, searched from the top. */
export function findRole(node: SpokenNode, role: string): SpokenNode | null {
	if (node.role === role) return node;
	for (const child of node.children) {
		const found = findRole(child, role);
		if (found) return found;
	}
	return null;
}
