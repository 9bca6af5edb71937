/** Pixels of a share picture; what Open Graph and the large Twitter card ask for. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;
