/** A condition that, once it held, is not asked again. */
export function lasting(holds: () => boolean): () => boolean {
	let held = false;
	return () => (held ||= holds());
}
