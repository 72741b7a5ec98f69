import type { Oklch } from './readSeed';

const linear = (channel: number) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

/**
 * Reads `rgb(r, g, b)`, the form in which every browser reports a computed sRGB colour, as OKLCH.
 * Null for anything else. Source of the matrices: Björn Ottosson, "A perceptual color space" (2020).
 */
export function parseSeed(color: string): Oklch | null {
  const channels = color.match(/^rgba?\((\d+), (\d+), (\d+)/)?.slice(1);
  if (!channels) return null;
  const [r = 0, g = 0, b = 0] = channels.map((channel) => linear(Number(channel) / 255));
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const x = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const y = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return {
    l: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    c: Math.hypot(x, y),
    h: ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360,
  };
}
