/** Pixels: narrower plates keep the legend behind a button and have no locator. */
export const COMPACT = 560;
