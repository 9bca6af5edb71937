/** What the head of a page says to search engines and to those with whom it is shared. */
export interface PageHeadData {
	title: string;
	description: string;
	siteName: string;
	type: 'website' | 'article';
	/** As Open Graph writes it: "en_GB". */
	locale: string;
	otherLocales: string[];
	/** Absolute; null when the build does not know its own address. */
	canonical: string | null;
	/** Absolute addresses of the same page in all languages, by BCP 47 tag and `x-default`; empty as above. */
	alternates: { language: string; href: string }[];
	/** Absolute; null as above. */
	image: { href: string; width: number; height: number; alt: string } | null;
	/** Absolute address of the oEmbed answer; null as above, and for pages that cannot be embedded. */
	oembed: string | null;
	/** schema.org, ready for `JSON.stringify`. */
	jsonLd: object | null;
}
