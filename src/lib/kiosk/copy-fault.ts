/** What keeps the copy for use without a network from being there. Page and service worker name it alike. */
import { errorText } from './errors.ts';

export type CopyFaultName =
	/** The browser ended the worker in the midst of it. */
	| 'broken-off'
	/** The copy is there, and the page still comes from the server. */
	| 'past-copy'
	/** A file did not come, or not whole. */
	| 'not-answered'
	/** Another file came. */
	| 'not-built'
	/** The service worker knows of no files: that of a development server. */
	| 'no-files'
	/** The browser's store refused: a full disk, as a rule. */
	| 'not-stored'
	| 'not-registered';

export interface CopyFault {
	name: CopyFaultName;
	/** For the technician, in the language in which it came; may be empty. */
	detail: string;
}

/** Thrown where it is known what is wrong. */
export class CopyError extends Error {
	readonly fault: CopyFault;
	constructor(name: CopyFaultName, detail = '') {
		super(`${name} ${detail}`.trimEnd());
		this.fault = { name, detail };
	}
}

/** Whatever does not name itself came from the browser's store, which all else is made of. */
export const copyFault = (error: unknown): CopyFault =>
	error instanceof CopyError ? error.fault : { name: 'not-stored', detail: errorText(error) };
