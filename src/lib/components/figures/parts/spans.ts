/** What the rows of a time chart say. */
export interface SpanMark {
	/** Days since 1970-01-01, or from the first of January in a calendar of years. */
	from: number;
	to: number;
	/** Style names of styles/marks.css. */
	look: string;
	/** The edge is not sure: it fades or is dotted. */
	softFrom?: boolean;
	softTo?: boolean;
	/** 0 is the upper line of a row, 1 the lower. */
	line?: 0 | 1;
}

export interface SpanRow {
	label: string;
	detail?: string | undefined;
	/** Under the track. */
	remark?: string;
	marks: SpanMark[];
}
