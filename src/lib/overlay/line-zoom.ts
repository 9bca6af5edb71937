/** Below this zoom the lines across Korea are shorter than their names. Apart, so that the legend knows it cheaply. */
export const LINE_MIN_ZOOM = 3.6;
