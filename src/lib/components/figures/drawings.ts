/** The drawing of each figure. The only place that imports them all, so that it can be loaded late. */
import type { Component } from 'svelte';
import type { DrawingProps } from './drawing.ts';
import AidByForm from './drawings/AidByForm.svelte';
import AugustDays from './drawings/AugustDays.svelte';
import BigSwitch from './drawings/BigSwitch.svelte';
import Campaigns from './drawings/Campaigns.svelte';
import CrossingDays from './drawings/CrossingDays.svelte';
import EveningOrder from './drawings/EveningOrder.svelte';
import FourPointsThree from './drawings/FourPointsThree.svelte';
import FourSignings from './drawings/FourSignings.svelte';
import LetterPoints from './drawings/LetterPoints.svelte';
import LittleSwitch from './drawings/LittleSwitch.svelte';
import NeutralNations from './drawings/NeutralNations.svelte';
import PairedOffers from './drawings/PairedOffers.svelte';
import Pledges from './drawings/Pledges.svelte';
import SeoulHeld from './drawings/SeoulHeld.svelte';
import Spine from './drawings/Spine.svelte';
import SpringLadder from './drawings/SpringLadder.svelte';
import TalksCalendar from './drawings/TalksCalendar.svelte';
import TradeBalance from './drawings/TradeBalance.svelte';
import TreatiesCompared from './drawings/TreatiesCompared.svelte';
import WithdrawalCounts from './drawings/WithdrawalCounts.svelte';
import WithdrawalPlan from './drawings/WithdrawalPlan.svelte';
import type { FigureId } from './figures.ts';

export const drawings: Record<FigureId, Component<DrawingProps>> = {
	spine: Spine,
	'evening-order': EveningOrder,
	'crossing-days': CrossingDays,
	campaigns: Campaigns,
	'seoul-held': SeoulHeld,
	'talks-calendar': TalksCalendar,
	'spring-ladder': SpringLadder,
	'little-switch': LittleSwitch,
	'four-signings': FourSignings,
	'neutral-nations': NeutralNations,
	'big-switch': BigSwitch,
	pledges: Pledges,
	'aid-by-form': AidByForm,
	'trade-balance': TradeBalance,
	'august-days': AugustDays,
	'letter-points': LetterPoints,
	'four-points-three': FourPointsThree,
	'withdrawal-counts': WithdrawalCounts,
	'withdrawal-plan': WithdrawalPlan,
	'paired-offers': PairedOffers,
	'treaties-compared': TreatiesCompared
};
