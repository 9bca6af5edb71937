/** What the plate tells the controls in its corner. */
import type { Legend } from './legend.ts';

export interface PlateControls {
	/** A phone's plate: one small button, and the legend behind it. */
	compact: boolean;
	/** What the step shows; null while that is not known. */
	legend: Legend | null;
}
