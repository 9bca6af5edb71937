/** Reading and writing the table directory of a TrueType file (OpenType 1.9, "Organization of an OpenType font"). */

export type Tables = Map<string, Buffer>;

/** The tables of a TrueType file, by tag. */
export function readTables(font: Buffer): Tables {
	const tables: Tables = new Map();
	const count = font.readUInt16BE(4);
	for (let index = 0; index < count; index++) {
		const entry = 12 + index * 16;
		const tag = font.toString('latin1', entry, entry + 4);
		const offset = font.readUInt32BE(entry + 8);
		tables.set(tag, font.subarray(offset, offset + font.readUInt32BE(entry + 12)));
	}
	return tables;
}

/** One table that must be there. @throws when it is not */
export function table(tables: Tables, tag: string): Buffer {
	const found = tables.get(tag);
	if (!found) throw new Error(`The font has no table "${tag}".`);
	return found;
}

function checksum(bytes: Buffer): number {
	let sum = 0;
	for (let offset = 0; offset < bytes.length; offset += 4)
		sum = (sum + bytes.readUInt32BE(offset)) >>> 0;
	return sum;
}

function padded(bytes: Buffer): Buffer {
	return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

/** A TrueType file of these tables, with checksums; the same tables always give the same bytes. */
export function writeTables(tables: Tables): Buffer {
	const tags = [...tables.keys()].sort();
	const power = Math.floor(Math.log2(tags.length));
	const directory = Buffer.alloc(12 + tags.length * 16);
	directory.writeUInt32BE(0x00010000, 0);
	directory.writeUInt16BE(tags.length, 4);
	directory.writeUInt16BE(16 * 2 ** power, 6);
	directory.writeUInt16BE(power, 8);
	directory.writeUInt16BE(16 * (tags.length - 2 ** power), 10);
	const bodies: Buffer[] = [];
	let offset = directory.length;
	let headOffset = 0;
	tags.forEach((tag, index) => {
		const original = table(tables, tag);
		const body = padded(Buffer.from(original));
		if (tag === 'head') {
			body.writeUInt32BE(0, 8);
			headOffset = offset;
		}
		const entry = 12 + index * 16;
		directory.write(tag, entry, 'latin1');
		directory.writeUInt32BE(checksum(body), entry + 4);
		directory.writeUInt32BE(offset, entry + 8);
		directory.writeUInt32BE(original.length, entry + 12);
		bodies.push(body);
		offset += body.length;
	});
	const font = Buffer.concat([directory, ...bodies]);
	font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, headOffset + 8);
	return font;
}

/**
 * The font under another family name (ids 1, 2, 4 and 6): a changed font may not bear the name that its licence
 * reserves, and a renderer that finds fonts by name must tell the optical sizes apart. Copyright, version, licence
 * (0, 5, 7, 13, 14) and the names of axes (256 and above) stay.
 */
export function renamed(font: Buffer, family: string, style: string): Buffer {
	const tables = readTables(font);
	const name = table(tables, 'name');
	const storage = name.readUInt16BE(4);
	const records = new Map<number, Buffer>();
	for (let index = 0; index < name.readUInt16BE(2); index++) {
		const entry = 6 + index * 12;
		const id = name.readUInt16BE(entry + 6);
		if (name.readUInt16BE(entry) !== 3) continue;
		if (id < 256 && ![0, 5, 7, 13, 14].includes(id)) continue;
		const start = storage + name.readUInt16BE(entry + 10);
		records.set(id, name.subarray(start, start + name.readUInt16BE(entry + 8)));
	}
	const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16();
	records.set(1, utf16(family));
	records.set(2, utf16(style));
	records.set(4, utf16(`${family} ${style}`));
	records.set(6, utf16(`${family}-${style}`.replace(/ /g, '')));
	const ids = [...records.keys()].sort((a, b) => a - b);
	const header = Buffer.alloc(6 + ids.length * 12);
	header.writeUInt16BE(ids.length, 2);
	header.writeUInt16BE(header.length, 4);
	let offset = 0;
	const strings = ids.map((id, index) => {
		const text = records.get(id) ?? Buffer.alloc(0);
		[3, 1, 0x409, id, text.length, offset].forEach((value, field) =>
			header.writeUInt16BE(value, 6 + index * 12 + field * 2)
		);
		offset += text.length;
		return text;
	});
	tables.set('name', Buffer.concat([header, ...strings]));
	return writeTables(tables);
}
