/** Milliseconds that one waits without a word; what takes longer says so. */
export const PATIENCE = 500;
