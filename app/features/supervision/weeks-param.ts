/** How many weeks back the map can show; the first is what it shows where nothing is chosen. */
export const WEEK_CHOICES = [26, 12, 52] as const;
export type WeekChoice = (typeof WEEK_CHOICES)[number];
export const WEEKS_PARAM = 'uker';

/** The weeks that an address asks for; what it does not offer is the usual. */
export const weeksOf = (request: Request): WeekChoice => {
  const asked = Number(new URL(request.url).searchParams.get(WEEKS_PARAM));
  return WEEK_CHOICES.find((weeks) => weeks === asked) ?? WEEK_CHOICES[0];
};
