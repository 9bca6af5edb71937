/** The box of the finer layers and of the relief: west, south, east, north in degrees. */
export const koreaBox = [121.5, 32.8, 133, 45] as const;
