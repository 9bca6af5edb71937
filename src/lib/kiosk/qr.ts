/** QR codes as one path of squares. */
import { encode } from 'uqr';

export interface QrPath {
	/** Modules on a side, with the quiet border of 4 that the standard asks for (ISO/IEC 18004, 9.1). */
	size: number;
	/** Path data; one unit is a module. */
	d: string;
}

/** @param text at most some 1,200 characters */
export function qrPath(text: string): QrPath {
	const { data, size } = encode(text, { ecc: 'M', border: 4 });
	const d = data
		.map((row, y) => {
			let path = '';
			for (let x = 0; x < row.length; x++) {
				if (!row[x]) continue;
				let end = x;
				while (row[end]) end++;
				path += `M${x} ${y}h${end - x}v1h${x - end}z`;
				x = end;
			}
			return path;
		})
		.join('');
	return { size, d };
}

/** The public address of a step in a language. */
export function publicAddress(home: string, languageRoot: string, step: string | null): string {
	return home.replace(/\/$/, '') + languageRoot + (step ? `#${step}` : '');
}
