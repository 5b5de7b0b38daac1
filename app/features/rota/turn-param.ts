export const TURN_PARAM = 'runde';

/** The turn of the rolling rota that the address asks for, counted from 0; `null` where it asks for none. */
export function turnParam(request: Request): number | null {
  const asked = Number(new URL(request.url).searchParams.get(TURN_PARAM) ?? Number.NaN);
  return Number.isInteger(asked) && asked >= 1 ? asked - 1 : null;
}
