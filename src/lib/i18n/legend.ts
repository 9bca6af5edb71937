/** The legend's words: keys come from the scene, so they stand in a table of their own and bring no others with them. */
import type { Language } from '../story/types.ts';
import { formatNumber } from './numbers.ts';
import { m } from './paraglide/messages.js';

const words = {
	demarcation_line: m.demarcation_line,
	legend_advance_a: m.legend_advance_a,
	legend_advance_b: m.legend_advance_b,
	legend_area: m.legend_area,
	legend_area_left: m.legend_area_left,
	legend_area_neutral: m.legend_area_neutral,
	legend_battle: m.legend_battle,
	legend_borders_1955: m.legend_borders_1955,
	legend_capital: m.legend_capital,
	legend_city: m.legend_city,
	legend_corridor: m.legend_corridor,
	legend_crossing: m.legend_crossing,
	legend_dam: m.legend_dam,
	legend_damage: m.legend_damage,
	legend_donor_thin: m.legend_donor_thin,
	legend_front: m.legend_front,
	legend_headquarters: m.legend_headquarters,
	legend_line_today: m.legend_line_today,
	legend_meeting: m.legend_meeting,
	legend_message: m.legend_message,
	legend_port: m.legend_port,
	legend_project: m.legend_project,
	legend_schematic: m.legend_schematic,
	legend_signing: m.legend_signing,
	legend_town: m.legend_town,
	legend_uncertain: m.legend_uncertain,
	legend_visit: m.legend_visit,
	legend_visit_unestablished: m.legend_visit_unestablished,
	legend_withdrawal: m.legend_withdrawal,
	legend_withdrawal_b: m.legend_withdrawal_b,
	legend_yalu: m.legend_yalu,
	legend_zone_computed: m.legend_zone_computed,
	parallel_38: m.parallel_38
};

export type LegendKey = keyof typeof words;

/** Beside a width: its sum, or up to which sum all are as wide. */
export function flowWord(
	language: Language,
	{ millionRoubles, least }: { millionRoubles: number; least: boolean }
): string {
	const value = formatNumber(millionRoubles, language);
	return least ? m.legend_donor_least({ value }, { locale: language }) : value;
}

export const legendWord = (language: Language, key: LegendKey): string =>
	words[key]({}, { locale: language });
