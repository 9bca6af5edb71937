/**
 * Every way in which content can be wrong, in one table. The documentation lists it (docs/content.md is
 * checked against it) and each name has a test with a minimal broken content.
 */

interface Explanation {
	/** What is wrong, in one line. */
	means: string;
	/** What to do about it. */
	fix: string;
}

export const problems = {
	/* files */
	'missing-file': {
		means: 'A file that the story needs is not there.',
		fix: 'Add it, or take its name out of story.json or tables.json.'
	},
	'unread-file': {
		means: 'A file under src/content that nothing reads.',
		fix: 'List its chapter in story.json or its table in tables.json, correct its name, or remove it.'
	},
	'bad-json': {
		means: 'A file is not JSON: often a comma too many or a quote too few.',
		fix: 'Look at the line that is named, and the one before it.'
	},
	'bad-front-matter': {
		means: 'A chapter text does not begin with title and description between two lines of "---".',
		fix: 'Write the front matter as docs/content.md shows; quote a value that holds a colon.'
	},

	/* fields */
	'unknown-field': {
		means: 'A field that does not exist, often a misspelling.',
		fix: 'Correct or remove it; src/lib/story/schema.ts lists the fields.'
	},
	'missing-field': {
		means: 'A field that is required is not there.',
		fix: 'Add it; src/lib/story/schema.ts says what it holds.'
	},
	'invalid-value': {
		means: 'A value is not of the kind that its field takes.',
		fix: 'Write what is expected.'
	},
	'bad-id': {
		means:
			'An id is not of its form: lower-case words for places and features, C09, S1 or E01 else.',
		fix: 'Rename it, everywhere it is used.'
	},
	'duplicate-id': {
		means: 'The same id or key stands twice.',
		fix: 'Remove one, or give it an id of its own.'
	},
	'bad-date': {
		means:
			'A date is not YYYY-MM-DD (or YYYY, YYYY-MM where allowed), does not exist, or ends before it begins.',
		fix: 'Correct the date.'
	},
	'coordinates-outside-world': {
		means: 'A longitude beyond 180 or a latitude beyond 85 degrees.',
		fix: 'Longitude comes first, then latitude.'
	},
	'bounds-inside-out': {
		means: 'Camera bounds whose west is not west of their east, or south not south of north.',
		fix: 'The order is west, south, east, north.'
	},

	/* chapters and steps */
	'chapter-without-step': {
		means: 'A chapter has no step.',
		fix: 'Add one, or take the chapter out of story.json.'
	},
	'step-without-camera': {
		means: 'A step or chapter does not say what the map shows.',
		fix: 'Add "camera": { "bounds": [west, south, east, north] }.'
	},
	'step-without-place': {
		means: 'A step names no place.',
		fix: 'Add the id of at least one place.'
	},
	'without-claim': {
		means: 'A step or a feature rests on no claim.',
		fix: 'Add the id of at least one claim.'
	},
	'wrong-step-id': {
		means: 'A step is not named after its chapter and its number in it, such as crossing-2.',
		fix: 'Rename the step, in scene.json and in every text file.'
	},
	'date-outside-chapter': {
		means: 'A step begins before or ends after its chapter.',
		fix: 'Correct the step, or widen the chapter.'
	},
	'place-outside-bounds': {
		means: 'A place of a step lies outside its camera bounds, so that the reader would not see it.',
		fix: 'Widen the bounds, or take the place out of the list.'
	},

	/* references */
	'unknown-claim': {
		means: 'No claim has this id.',
		fix: 'Correct the id, or add the claim to claims/claims.json.'
	},
	'unknown-source': {
		means: 'No source has this id.',
		fix: 'Correct the id, or add the source to sources/sources.json.'
	},
	'unknown-error': {
		means: 'No entry of errors/errors.json has this id.',
		fix: 'Correct the id, or add the error.'
	},
	'unknown-place': {
		means: 'No place has this id.',
		fix: 'Correct the id, or add the place to places/places.json.'
	},
	'unknown-feature': {
		means: 'No feature has this id.',
		fix: 'Correct the id, or add the feature to features/features.json.'
	},
	'unknown-table': {
		means: 'No table has this id.',
		fix: 'Correct the id, or add the table to tables/tables.json.'
	},
	'unknown-row': {
		means: 'No row of the table begins with this value.',
		fix: 'Write the value of the first column of the row.'
	},
	'unknown-column': {
		means: 'A table text names a column that the table does not have.',
		fix: 'Correct the column id, or add the column to tables/tables.json.'
	},
	'unknown-figure': {
		means: 'No chart has this id.',
		fix: 'Use one of the ids in src/lib/server/figures.ts; a new chart needs a component.'
	},
	'unknown-chapter': {
		means: 'A place names a chapter number that the story does not have.',
		fix: 'Chapters count from 1, in the order of story.json.'
	},
	'claim-without-source': {
		means: 'A claim or a table names no source.',
		fix: 'Add the id of at least one source.'
	},
	'unused-claim': {
		means: 'A claim that no step tells.',
		fix: 'List and cite it in a step, or remove it.'
	},
	'unused-source': {
		means: 'A source on which no claim, table or error rests.',
		fix: 'Cite it, or remove it.'
	},
	'unused-feature': {
		means: 'A feature that no step shows.',
		fix: 'Add it to the layers of a step, or remove it.'
	},

	/* texts */
	'missing-text': {
		means: 'Something has no English words.',
		fix: 'Add the entry to the en.json or the words to the field that is named.'
	},
	'step-without-text': {
		means: 'A step of scene.json has no section, or no paragraph, in the chapter text.',
		fix: 'Add "## step-id" and its paragraphs.'
	},
	'text-without-step': {
		means: 'A section of the chapter text belongs to no step of scene.json.',
		fix: 'Correct the heading, or add the step.'
	},
	'text-out-of-order': {
		means: 'The sections of the chapter text are not in the order of the steps.',
		fix: 'Move the section.'
	},
	'step-without-dateline': {
		means: 'The section does not begin with a paragraph that is one emphasis: *19 October 1950*.',
		fix: 'Add the dateline under the heading.'
	},
	'step-without-map-description': {
		means: 'The section does not end with a quotation that says what the map shows.',
		fix: 'Add "> ..." as the last paragraph.'
	},
	'raw-html': {
		means: 'HTML in a text, comments included.',
		fix: 'Remove it; write & and < as they are.'
	},
	'markdown-not-allowed': {
		means:
			'Markdown beyond the subset: a list, link, image, bold, code, other heading, rule or hard break; or a stray bracket or asterisk.',
		fix: 'Write a paragraph with *emphasis*, [name]{ko} and [@C09] only.'
	},
	'bad-citation': {
		means: 'A citation is not of the form [@C09] or [@C09; @C10], or stands where none may.',
		fix: 'Correct it; in datelines, emphasis and map descriptions there are no citations.'
	},
	'claim-not-cited': {
		means: 'A step lists a claim that its text never cites.',
		fix: 'Cite it after the sentence that tells it, or take it out of "claims".'
	},
	'cited-not-listed': {
		means: 'A text cites a claim that its step does not list.',
		fix: 'Add it to "claims" of the step, or correct the citation.'
	},

	/* tables */
	'wrong-header': {
		means: 'The first row of a CSV file is not the column ids of tables.json, in their order.',
		fix: 'Make both the same.'
	},
	'wrong-column-count': {
		means: 'A row of a CSV file has more or fewer cells than there are columns.',
		fix: 'Add or remove a comma; quote a cell that holds a comma.'
	},
	'not-a-number': {
		means: 'A cell of a number column is not a number.',
		fix: 'Write digits with a full stop for decimals, without thousands separators or units.'
	},
	'missing-cell': {
		means: 'A cell is empty and its column is not optional.',
		fix: 'Fill it, or say "optional": true in tables.json.'
	},
	'empty-table': {
		means: 'A CSV file has no row under its header.',
		fix: 'Add the rows, or remove the table.'
	},

	/* translations */
	'missing-translation': {
		means: 'A language of story.json lacks a file or an entry.',
		fix: 'Translate it, or take the language out of story.json.'
	},
	'stale-translation': {
		means: 'The English has changed since it was translated, or the translation has no "of".',
		fix: 'Bring the translation up to date, then: npm run content:stamp -- <language> <file> [id ...]'
	}
} as const satisfies Record<string, Explanation>;

export type ProblemName = keyof typeof problems;
