/** Degrees of the graduated frame, each with its side of the world. */
import type { Language } from '../story/types.ts';
import { message } from './messages.ts';

/** "124°30′": degrees and minutes are the same in all languages. */
function angle(degrees: number): string {
	const minutes = Math.round(Math.abs(degrees) * 60);
	const rest = minutes % 60;
	const whole = `${(minutes - rest) / 60}°`;
	return rest === 0 ? whole : `${whole}${String(rest).padStart(2, '0')}′`;
}

/** "124° E", "동경 124°", "东经124°"; the prime meridian has no side. */
export function formatLongitude(longitude: number, language: Language): string {
	const degrees = angle(longitude);
	if (longitude === 0) return degrees;
	return message(language, longitude > 0 ? 'longitude_east' : 'longitude_west', { degrees });
}

/** "38° N", "북위 38°", "北纬38°"; the equator has no side. */
export function formatLatitude(latitude: number, language: Language): string {
	const degrees = angle(latitude);
	if (latitude === 0) return degrees;
	return message(language, latitude > 0 ? 'latitude_north' : 'latitude_south', { degrees });
}
