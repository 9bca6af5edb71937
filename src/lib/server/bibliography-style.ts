/**
 * How a reference is written, as a style of the Citation Style Language 1.0.2: who, what, where, when, and the note
 * that says which copy or part was read. The order of the list is not the style's business.
 */
export const bibliographyStyle = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text" default-locale="en-GB">
	<info>
		<title>Across the Yalu</title>
		<id>across-the-yalu</id>
		<updated>2026-01-01T00:00:00+00:00</updated>
	</info>
	<locale xml:lang="en"><style-options punctuation-in-quote="false"/></locale>
	<macro name="people">
		<names variable="author">
			<name delimiter="; " name-as-sort-order="all"/>
			<substitute><names variable="editor"/></substitute>
		</names>
	</macro>
	<macro name="title">
		<choose>
			<if type="book thesis" match="any"><text variable="title" font-style="italic"/></if>
			<else-if variable="container-title"><text variable="title" quotes="true"/></else-if>
			<else><text variable="title"/></else>
		</choose>
	</macro>
	<macro name="container">
		<group delimiter=", ">
			<text variable="container-title" font-style="italic"/>
			<text variable="volume" prefix="vol. "/>
			<text variable="issue" prefix="no. "/>
			<text variable="number" prefix="no. "/>
			<text variable="page" prefix="pp. "/>
		</group>
	</macro>
	<macro name="published">
		<group delimiter=": ">
			<text variable="publisher-place"/>
			<text variable="publisher"/>
		</group>
	</macro>
	<macro name="date">
		<date variable="issued" delimiter=" ">
			<date-part name="day"/>
			<date-part name="month"/>
			<date-part name="year"/>
		</date>
	</macro>
	<citation><layout delimiter="; "><text variable="title"/></layout></citation>
	<bibliography>
		<layout suffix=".">
			<group delimiter=". ">
				<text macro="people"/>
				<group delimiter=", ">
					<text macro="title"/>
					<text macro="container"/>
					<text variable="archive"/>
					<text macro="published"/>
					<text macro="date"/>
				</group>
				<text variable="note"/>
			</group>
		</layout>
	</bibliography>
</style>`;
