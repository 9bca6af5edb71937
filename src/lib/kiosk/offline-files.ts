/** The files of a version, as the build wrote them into the service worker (scripts/setup/kiosk-manifest.mjs). */

export interface OfflineFile {
	/** From the site's root. */
	address: string;
	/** First 16 hexadecimal digits of the content's SHA-256. */
	digest: string;
}

/** @param text `address digest`, joined by bars; anything else, such as the placeholder of a development server: no files */
export function parseOfflineFiles(text: string, base: string): OfflineFile[] {
	return text.split('|').flatMap((entry) => {
		const [address, digest] = entry.split(' ');
		return address && digest ? [{ address: `${base}/${address}`, digest }] : [];
	});
}

export async function digestOf(content: BufferSource | string): Promise<string> {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	const hash = await crypto.subtle.digest('SHA-256', bytes);
	return Array.from(new Uint8Array(hash).subarray(0, 8), (byte) =>
		byte.toString(16).padStart(2, '0')
	).join('');
}
