/** Content negotiation: which compression a browser accepts, and whether it holds our version already. */

/** @typedef {'br' | 'gzip' | 'identity'} Encoding */

/**
 * The best encoding that the `accept-encoding` header allows; brotli before gzip when both weigh the
 * same (RFC 9110, section 12.5.3). Without a header nothing is compressed.
 * @param {string | undefined} header
 * @returns {Encoding}
 */
export function chooseEncoding(header) {
	/** @type {Map<string, number>} */
	const weights = new Map();
	for (const item of (header ?? '').split(',')) {
		const [name = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
		const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
		if (name) weights.set(name, quality === undefined ? 1 : Number(quality) || 0);
	}
	const brotli = weights.get('br') ?? weights.get('*') ?? 0;
	const gzip = weights.get('gzip') ?? weights.get('*') ?? 0;
	if (brotli > 0 && brotli >= gzip) return 'br';
	return gzip > 0 ? 'gzip' : 'identity';
}

/**
 * Whether an `if-none-match` header names this version (weak comparison, RFC 9110, section 13.1.2).
 * @param {string | undefined} header
 * @param {string} etag quoted
 */
export function isUnchanged(header, etag) {
	if (!header) return false;
	return header.split(',').some((item) => {
		const value = item.trim().replace(/^W\//, '');
		return value === '*' || value === etag;
	});
}
