/**
 * MapLibre's worker sends what it fetched back to the page, where a program may ask a source for it. Nobody asks here, and
 * the copy would be a third of the page's heap, unpacked on its main thread: the page keeps the address alone.
 */
interface Loader<Parameters> {
	loadData(parameters: Parameters): Promise<{ data?: unknown }>;
}

/** @param loader the prototype of the worker's GeoJSON source */
export function answerWithoutData<Parameters>(loader: Loader<Parameters>): void {
	const { loadData } = loader;
	loader.loadData = async function (parameters) {
		const { data: _, ...answer } = await loadData.call(this, parameters);
		return answer;
	};
}
