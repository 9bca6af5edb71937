/** Written as `404.html`, which servers answer with where there is no page; it needs no script. */
export const prerender = true;
export const csr = false;
export const trailingSlash = 'never';
