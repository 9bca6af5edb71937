/**
 * The shape of everything under src/content, as Valibot schemas.
 *
 * Field by field only: what needs two files at once (an unknown claim id, a date outside its chapter)
 * is checked in `src/lib/server`. Types are inferred from here, so there is one definition of each.
 */
import * as v from 'valibot';

const slug = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$/, 'a lower-case id'));
const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'some text'));

export const languages = ['en', 'ko', 'zh'] as const;
export const language = v.picklist(languages);

/** The same words in every language. */
export const translated = v.strictObject({ en: text, ko: text, zh: text });

/** ISO 8601 calendar date, to the year, the month or the day. */
export const partialDate = v.pipe(
	v.string(),
	v.regex(
		/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
		'a date as YYYY, YYYY-MM or YYYY-MM-DD'
	)
);
/** ISO 8601 calendar date, to the day. */
export const day = v.pipe(
	v.string(),
	v.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'a date as YYYY-MM-DD'),
	v.check((value) => !Number.isNaN(Date.parse(value)), 'a day that exists')
);
/** First and last day, both included. */
export const dayRange = v.pipe(
	v.strictObject({ from: day, to: day }),
	v.check((range) => range.from <= range.to, '"from" not after "to"')
);

export const longitude = v.pipe(
	v.number(),
	v.minValue(-180, 'a longitude in [-180, 180]'),
	v.maxValue(180, 'a longitude in [-180, 180]')
);
export const latitude = v.pipe(
	v.number(),
	v.minValue(-85, 'a latitude in [-85, 85]'),
	v.maxValue(85, 'a latitude in [-85, 85]')
);
export const position = v.strictTuple([longitude, latitude]);
/** West, south, east, north in degrees. Never across the antimeridian. */
export const bounds = v.pipe(
	v.strictTuple([longitude, latitude, longitude, latitude]),
	v.check(
		([west, south, east, north]) => west < east && south < north,
		'west < east and south < north'
	)
);

export const confidence = v.picklist(['high', 'medium', 'low']);

/* ---------------------------------------------------------------- gazetteer */

export const placeKinds = [
	'capital',
	'donor_capital',
	'city',
	'crossing_town',
	'crossing',
	'battle',
	'front_point',
	'signing',
	'talks_site',
	'port_of_entry',
	'project',
	'dam',
	'headquarters',
	'landmark',
	'un'
] as const;

export const placeWhats = ['city', 'basin', 'area', 'village'] as const;

export const place = v.strictObject({
	id: slug,
	/** The name of the period. */
	name: translated,
	/** The present name, where it differs: "now Dandong". */
	now: v.optional(
		v.strictObject({ en: v.optional(text), ko: v.optional(text), zh: v.optional(text) })
	),
	lon: longitude,
	lat: latitude,
	/** Radius within which the place lies, in kilometres. */
	precision_km: v.pipe(v.number(), v.minValue(0.05)),
	/** Drawn with a ring of that radius: the position is an estimate. */
	uncertain: v.optional(v.boolean()),
	kind: v.picklist(placeKinds),
	/** What it is, where its part in the story does not say: a basin on the front, a city at a crossing. */
	what: v.optional(v.picklist(placeWhats)),
	/** Which side named or held it, where that matters (ports of entry). */
	side: v.optional(v.picklist(['a', 'b'])),
	chapters: v.array(v.pipe(v.number(), v.integer(), v.minValue(1))),
	note: v.optional(translated),
	coordinate_source: text,
	geonames: v.optional(v.pipe(v.number(), v.integer()))
});

/* ------------------------------------------------------------------- claims */

const sourceId = v.pipe(v.string(), v.regex(/^[SX]\d+$/, 'a source id such as S1 or X19'));

export const claim = v.strictObject({
	id: v.pipe(v.string(), v.regex(/^C\d{2,3}$/, 'a claim id such as C09')),
	date: v.strictObject({
		from: partialDate,
		to: v.optional(partialDate),
		precision: v.picklist(['hour', 'day', 'month', 'year', 'period']),
		/** "about". */
		approximate: v.optional(v.boolean()),
		/** Local time, 24 hours. */
		time: v.optional(v.pipe(v.string(), v.regex(/^\d{2}:\d{2}$/, 'a time as HH:MM')))
	}),
	places: v.array(slug),
	sources: v.pipe(v.array(sourceId), v.minLength(1, 'at least one source')),
	/** The sources that say otherwise, as the `disagreement` of its words tells; none of them is in `sources`. */
	otherwise: v.optional(v.array(sourceId)),
	confidence,
	/** Lower confidence of a part ("L for the number"); said in words in the claim's text file. */
	partConfidence: v.optional(confidence)
});

export const claimText = v.strictObject({
	/** What is claimed, in one or two sentences of our own. */
	text,
	/** The figures, if any, in the source's units. */
	figures: v.optional(text),
	/** What is less sure, in words ("the day and places are sure; the number is not"). */
	confidenceNote: v.optional(text),
	/** Who says otherwise, and what. */
	disagreement: v.optional(text),
	/** In a translation: the hash of the English entry that it renders. */
	of: v.optional(text)
});

/* ------------------------------------------------------------------ sources */

const cslName = v.union([
	v.strictObject({ family: text, given: v.optional(text) }),
	v.strictObject({ literal: text })
]);
const cslDate = v.strictObject({ 'date-parts': v.array(v.array(v.number())) });

/** One CSL-JSON item; `id` is our key. */
export const source = v.looseObject({
	id: sourceId,
	type: text,
	title: text,
	author: v.optional(v.array(cslName)),
	editor: v.optional(v.array(cslName)),
	issued: v.optional(cslDate),
	'container-title': v.optional(text),
	publisher: v.optional(text),
	URL: v.optional(v.pipe(v.string(), v.url())),
	language: v.optional(text)
});

export const sourceText = v.strictObject({
	/** What kind of source it is. */
	kind: text,
	/** Whose view it gives, and its limits. */
	perspective: text,
	/** How a note names it, where its title in the bibliography is a description of ours or its author has a form in this language. */
	short: v.optional(text),
	of: v.optional(text)
});

/** An error, mistranslation or contradiction found in a source. */
export const sourceError = v.strictObject({
	id: v.pipe(v.string(), v.regex(/^E\d{2}$/, 'an error id such as E01')),
	/** The source that has it. */
	in: v.array(text),
	/** What the correction rests on: sources, claims, or reasoning given in the text. */
	references: v.array(text)
});
export const sourceErrorText = v.strictObject({
	says: text,
	correction: text,
	of: v.optional(text)
});

/* ------------------------------------------------------------ story features */

/** A point of a schematic course: a place, a bare position, or a bearing and distance from a place. */
export const coursePoint = v.union([
	slug,
	position,
	v.strictObject({
		from: slug,
		bearing: v.pipe(v.number(), v.minValue(0), v.maxValue(360)),
		km: v.pipe(v.number(), v.minValue(0.1))
	})
]);

/** a: Chinese People's Volunteers and Korean People's Army; b: UN Command and Republic of Korea. */
export const side = v.picklist(['a', 'b']);

const featureBase = {
	id: slug,
	claims: v.pipe(v.array(v.string()), v.minLength(1, 'at least one claim')),
	precision: v.picklist(['schematic', 'computed', 'surveyed']),
	date: v.optional(v.strictObject({ from: partialDate, to: v.optional(partialDate) }))
};
const course = v.pipe(v.array(coursePoint), v.minLength(2, 'at least two points'));

export const feature = v.variant('kind', [
	/** A crossing of the Yalu: a tapering arrow with a faded tail. */
	v.strictObject({ kind: v.literal('corridor'), ...featureBase, side, through: course }),
	/** A campaign movement: the same arrow. */
	v.strictObject({ kind: v.literal('advance'), ...featureBase, side, through: course }),
	/** A soft band, west to east; null leaves it open. North of it side a, south of it side b. */
	v.strictObject({
		kind: v.literal('front'),
		...featureBase,
		widthKm: v.pipe(v.number(), v.minValue(10), v.maxValue(60)),
		through: v.array(v.nullable(coursePoint))
	}),
	/** A telegram, letter or statement from the first place to the last. */
	v.strictObject({
		kind: v.literal('message'),
		...featureBase,
		through: course,
		bend: v.optional(v.number()),
		order: v.optional(v.number())
	}),
	/** A person's journey. `established: false` leaves the leg dotted. */
	v.strictObject({
		kind: v.literal('visit'),
		...featureBase,
		through: course,
		bend: v.optional(v.number()),
		order: v.optional(v.number()),
		established: v.optional(v.boolean())
	}),
	/** Aid from a donor, its width from a row of a table. */
	v.strictObject({
		kind: v.literal('donor'),
		...featureBase,
		donor: v.picklist(['china', 'ussr', 'easternEurope', 'other']),
		through: course,
		table: slug,
		row: text
	}),
	/** Where troops stood: a broad area around the points. */
	v.strictObject({
		kind: v.literal('area'),
		...featureBase,
		side: v.optional(side),
		through: v.pipe(v.array(coursePoint), v.minLength(1)),
		radiusKm: v.pipe(v.number(), v.minValue(1))
	}),
	/** The way out of an area. */
	v.strictObject({
		kind: v.literal('withdrawal'),
		...featureBase,
		side,
		stage: v.number(),
		through: course
	}),
	/** Something that happens at a place, with a short label. */
	v.strictObject({
		kind: v.literal('event'),
		...featureBase,
		at: slug,
		side: v.optional(side),
		symbol: v.optional(v.picklist(['battle', 'signing', 'damage', 'project', 'meeting']))
	}),
	/** A line of the ground drawn as part of the story. */
	v.strictObject({
		kind: v.literal('line'),
		...featureBase,
		line: v.picklist(['parallel-38', 'demarcation-line', 'demilitarized-zone', 'yalu'])
	})
]);

export const featureText = v.strictObject({
	/** What stands on the map: short. */
	label: v.optional(text),
	/** Second line: "reported", "within 20 km". */
	qualifier: v.optional(text),
	/** What lists call it, where the map has no label for it, or one that it shares. */
	name: v.optional(text),
	/** What it is, in one sentence without its date, for the list "on this map" and for explore mode. */
	description: text,
	of: v.optional(text)
});

/* ----------------------------------------------------------------- chapters */

export const layer = v.strictObject({
	feature: slug,
	/** present: drawn in full, growing on arrival; leaving: thins with progress; left: outline only; faint: for comparison. */
	as: v.optional(v.picklist(['present', 'leaving', 'left', 'faint'])),
	/** Labelled on the map (default true where the feature has a label). */
	label: v.optional(v.boolean())
});

export const step = v.strictObject({
	id: slug,
	date: dayRange,
	camera: v.strictObject({ bounds }),
	claims: v.pipe(v.array(v.string()), v.minLength(1, 'at least one claim')),
	/** Places labelled first, in order of importance. */
	places: v.pipe(v.array(slug), v.minLength(1, 'at least one place')),
	layers: v.array(layer),
	figures: v.optional(v.array(slug)),
	/** Ports of entry carry their own sign here; elsewhere they are towns. */
	ports: v.optional(v.boolean()),
	/** The reader can change the width of the zone here. */
	zoneControl: v.optional(v.boolean())
});

export const chapter = v.strictObject({
	id: slug,
	date: dayRange,
	camera: v.strictObject({ bounds }),
	steps: v.pipe(v.array(step), v.minLength(1, 'at least one step'))
});

export const storyFile = v.strictObject({
	languages: v.pipe(v.array(language), v.minLength(1)),
	/** Folder names, in story order. */
	chapters: v.pipe(v.array(text), v.minLength(1)),
	/** The title page. */
	opening: v.strictObject({
		date: dayRange,
		camera: v.strictObject({ bounds }),
		places: v.array(slug),
		layers: v.array(layer)
	}),
	timeline: v.strictObject({ from: day, to: day, later: day })
});

export const storyText = v.strictObject({
	title: text,
	/** One sentence under the title. */
	subtitle: text,
	/** For search engines and share cards; at most 160 characters. */
	description: v.pipe(text, v.maxLength(200)),
	of: v.optional(text)
});

/* ------------------------------------------------------------------- tables */

export const table = v.strictObject({
	id: slug,
	file: text,
	unit: v.optional(text),
	claims: v.array(v.string()),
	sources: v.pipe(v.array(v.string()), v.minLength(1)),
	columns: v.pipe(
		v.array(
			v.strictObject({
				id: slug,
				type: v.picklist(['text', 'number', 'date']),
				optional: v.optional(v.boolean())
			})
		),
		v.minLength(1)
	)
});
export const tableText = v.strictObject({
	title: text,
	/** What is counted, how, and what is not shown. */
	note: v.optional(text),
	columns: v.record(v.string(), text),
	/** Names of rows or of values that are words, by their id in the CSV. */
	values: v.optional(v.record(v.string(), text)),
	of: v.optional(text)
});

/* -------------------------------------------------------------- ground names */

export const groundName = v.strictObject({
	id: slug,
	kind: v.picklist([
		'country',
		'country-minor',
		'border-note',
		'sea',
		'bay',
		'river',
		'lake',
		'range',
		'province',
		'island'
	]),
	/** Line breaks as "\n". */
	name: translated,
	/** Where there is little room. */
	short: v.optional(translated),
	/** Names of one pair stand in the same form, or none of them does: the two Korean states. */
	pair: v.optional(slug),
	/** Centre of the label; a river takes its course from river-labels instead. */
	at: v.optional(position),
	/** More places where it may stand, tried in order when the first is out of view. */
	or: v.optional(v.array(position)),
	minZoom: v.number(),
	maxZoom: v.number(),
	/** Only from, or only until, this day. */
	from: v.optional(day),
	to: v.optional(day),
	/** Degrees of longitude that the area spans: a longer name gives way to the short one. */
	span: v.optional(v.pipe(v.number(), v.minValue(0))),
	/** Rotation in degrees, counter-clockwise, for ranges and bending areas. */
	angle: v.optional(v.number())
});
