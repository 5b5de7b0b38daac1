/** Ends and steps of a scale from 0 that people read: at most five steps of 1, 2, 2.5 or 5 times a power of ten. */
export function scaleFor(values: readonly number[]): { readonly to: number; readonly ticks: readonly number[] } {
  const most = Math.max(0, ...values);
  if (most === 0) return { to: 1, ticks: [0, 1] };
  const power = 10 ** Math.floor(Math.log10(most / 4));
  const step = [1, 2, 2.5, 5, 10].map((times) => times * power).find((size) => most / size <= 5) ?? power * 10;
  const count = Math.ceil(most / step - 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, i) => Math.round(i * step * 1e6) / 1e6);
  return { to: ticks.at(-1) ?? 1, ticks };
}

/** Where a value stands between two ends, rounded to tenths of a unit of the drawing. */
export const placeOn = (scale: { from: number; to: number; most: number }, value: number): number =>
  Math.round((scale.from + ((scale.to - scale.from) * value) / scale.most) * 10) / 10;
