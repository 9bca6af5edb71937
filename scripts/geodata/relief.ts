import { join } from 'node:path';
import sharp from 'sharp';
import { debianFiles } from './debian.ts';
import { koreaBox } from './geometry.ts';

/** Side of a tile in pixels and in degrees: Marble's third level covers the globe with 16 by 8 tiles. */
const tilePixels = 675;
const tileDegrees = 22.5;
const columns = [13, 14];
const rows = [1, 2];

/** Grey of the tiles to metres, fitted against medians of ETOPO5; monotone. */
const greys = [0, 60, 75, 85, 95, 105, 115, 125, 135, 145, 155, 165, 175, 185, 195, 255];
const metres = [0, 0, 0, 0, 0, 30, 110, 170, 300, 420, 600, 720, 930, 1310, 1560, 4000];

/** Ground size of a pixel at the equator of the projection, in metres. */
const pixelMetres = 1900;
const exaggeration = 10;

/** Pixels over which the relief fades at the edges of the box, so that it ends nowhere in a line. */
const edgePixels = 40;
const sunAzimuth = 315;
const sunAltitude = 45;
const earthRadius = 6378137;

interface Grid {
	readonly width: number;
	readonly height: number;
	readonly values: Float32Array;
}

const at = (grid: Grid, x: number, y: number): number =>
	grid.values[
		Math.min(grid.height - 1, Math.max(0, y)) * grid.width +
			Math.min(grid.width - 1, Math.max(0, x))
	] ?? 0;

function interpolate(grey: number): number {
	const upper = Math.max(
		1,
		greys.findIndex((value) => value >= grey)
	);
	const [g0 = 0, g1 = 1] = [greys[upper - 1], greys[upper]];
	const [m0 = 0, m1 = 0] = [metres[upper - 1], metres[upper]];
	return m0 + ((m1 - m0) * (grey - g0)) / (g1 - g0);
}

async function readHeights(): Promise<Grid> {
	const [width, height] = [tilePixels * columns.length, tilePixels * rows.length];
	const values = new Float32Array(width * height);
	for (const [i, row] of rows.entries())
		for (const [j, column] of columns.entries()) {
			const name = (value: number): string => String(value).padStart(6, '0');
			const path = join(debianFiles.elevation.path, name(row), `${name(row)}_${name(column)}.jpg`);
			const { data, info } = await sharp(path)
				.greyscale()
				.raw()
				.toBuffer({ resolveWithObject: true });
			for (let y = 0; y < tilePixels; y++)
				for (let x = 0; x < tilePixels; x++)
					values[(i * tilePixels + y) * width + j * tilePixels + x] = interpolate(
						data[(y * tilePixels + x) * info.channels] ?? 0
					);
		}
	return { width, height, values };
}

/** Gaussian blur, in pixels. */
function blur(grid: Grid, sigma: number): Grid {
	const radius = Math.ceil(3 * sigma);
	const kernel = Array.from({ length: 2 * radius + 1 }, (_, i) =>
		Math.exp(-((i - radius) ** 2) / (2 * sigma ** 2))
	);
	const total = kernel.reduce((sum, value) => sum + value, 0);
	const pass = (source: Grid, dx: number, dy: number): Grid => {
		const values = new Float32Array(source.values.length);
		for (let y = 0; y < source.height; y++)
			for (let x = 0; x < source.width; x++)
				values[y * source.width + x] =
					kernel.reduce(
						(sum, weight, i) =>
							sum + weight * at(source, x + (i - radius) * dx, y + (i - radius) * dy),
						0
					) / total;
		return { ...source, values };
	};
	return pass(pass(grid, 1, 0), 0, 1);
}

const mercatorY = (latitude: number): number =>
	earthRadius * Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
const latitudeOf = (y: number): number => (Math.atan(Math.sinh(y / earthRadius)) * 180) / Math.PI;

/** Resamples heights to Web Mercator over the Korea box by Catmull-Rom interpolation. */
function toMercator(grid: Grid): Grid {
	const [west, south, east, north] = koreaBox;
	const left = (west * Math.PI * earthRadius) / 180;
	const right = (east * Math.PI * earthRadius) / 180;
	const [bottom, top] = [mercatorY(south), mercatorY(north)];
	const width = Math.round((right - left) / pixelMetres);
	const height = Math.round((top - bottom) / pixelMetres);
	const values = new Float32Array(width * height);
	const weights = (t: number): number[] => [
		((2 - t) * t - 1) * t * 0.5,
		((3 * t - 5) * t * t + 2) * 0.5,
		((4 - 3 * t) * t + 1) * t * 0.5,
		(t - 1) * t * t * 0.5
	];
	const scale = tilePixels / tileDegrees;
	const [firstColumn = 0] = columns;
	const [firstRow = 0] = rows;
	for (let y = 0; y < height; y++) {
		const latitude = latitudeOf(top - ((y + 0.5) * (top - bottom)) / height);
		const sourceY = (90 - firstRow * tileDegrees - latitude) * scale - 0.5;
		const wy = weights(sourceY - Math.floor(sourceY));
		for (let x = 0; x < width; x++) {
			const longitude = west + ((x + 0.5) * (east - west)) / width;
			const sourceX = (longitude + 180 - firstColumn * tileDegrees) * scale - 0.5;
			const wx = weights(sourceX - Math.floor(sourceX));
			let sum = 0;
			wy.forEach((weightY, j) =>
				wx.forEach((weightX, i) => {
					sum +=
						weightX * weightY * at(grid, Math.floor(sourceX) - 1 + i, Math.floor(sourceY) - 1 + j);
				})
			);
			values[y * width + x] = sum;
		}
	}
	return { width, height, values };
}

/** Lambertian hillshade after Horn (1981), 0 to 255, as GDAL computes it. */
function hillshade(grid: Grid): Float32Array {
	const altitude = (sunAltitude * Math.PI) / 180;
	const azimuth = (sunAzimuth * Math.PI) / 180;
	const factor = exaggeration / (8 * pixelMetres);
	const shade = new Float32Array(grid.values.length);
	for (let y = 0; y < grid.height; y++)
		for (let x = 0; x < grid.width; x++) {
			const z = (dx: number, dy: number): number => at(grid, x + dx, y + dy);
			const east =
				(z(1, -1) + 2 * z(1, 0) + z(1, 1) - z(-1, -1) - 2 * z(-1, 0) - z(-1, 1)) * factor;
			const south =
				(z(-1, 1) + 2 * z(0, 1) + z(1, 1) - z(-1, -1) - 2 * z(0, -1) - z(1, -1)) * factor;
			const light =
				(Math.sin(altitude) -
					Math.cos(altitude) * (east * Math.sin(azimuth) - south * Math.cos(azimuth))) /
				Math.hypot(1, east, south);
			shade[y * grid.width + x] = Math.max(0, light) * 255;
		}
	return shade;
}

/** Share of the relief that shows at a pixel: 0 on the edge of the picture, 1 well inside, smooth between. */
function edgeFade({ width, height }: Grid, index: number): number {
	const [x, y] = [index % width, Math.floor(index / width)];
	const distance = Math.min(x, y, width - 1 - x, height - 1 - y);
	const share = Math.min(1, distance / edgePixels);
	return share * share * (3 - 2 * share);
}

export interface Relief {
	readonly webp: Uint8Array;
	readonly width: number;
	readonly height: number;
	/** Corners in degrees, as a MapLibre image source takes them: from the north-west, clockwise. */
	readonly coordinates: [number, number][];
}

/** Relief of the box: black where in shade, white where lit, alpha for strength, nothing over the sea. */
export async function relief(): Promise<Relief> {
	const grid = toMercator(blur(await readHeights(), 0.9));
	const shade = hillshade(grid);
	const flat = 255 * Math.sin((sunAltitude * Math.PI) / 180);
	const pixels = new Uint8Array(grid.values.length * 4);
	for (const [index, value] of shade.entries()) {
		const dark = Math.max(0, (flat - value) / flat);
		const light = Math.max(0, (value - flat) / (255 - flat)) * 0.6;
		const land = Math.min(1, Math.max(0, (grid.values[index] ?? 0) / 20));
		const alpha = Math.min(255, Math.max(dark, light) * land * edgeFade(grid, index) * 280);
		const grey = dark >= light ? 0 : 255;
		pixels.set([grey, grey, grey, Math.floor(alpha / 8) * 8], index * 4);
	}
	const { width, height } = grid;
	const webp = await sharp(pixels, { raw: { width, height, channels: 4 } })
		.webp({ quality: 55, alphaQuality: 60, effort: 6 })
		.toBuffer();
	const [west, south, east, north] = koreaBox;
	return {
		webp,
		width,
		height,
		coordinates: [
			[west, north],
			[east, north],
			[east, south],
			[west, south]
		]
	};
}
