/** What the story's page fetches once it stands: explore mode, controls far down the page, notes that open in place, print. */
export { default as ZoneControl } from '../components/ZoneControl.svelte';
export { createZone } from '../plate/zone.svelte.ts';
export { default as AfterStory } from './AfterStory.svelte';
export { default as MapControls } from './MapControls.svelte';
export { createExplore } from './explore.svelte.ts';
export { notesInPlace } from './notes-in-place.ts';
export { printWhole } from './whole-print.ts';
