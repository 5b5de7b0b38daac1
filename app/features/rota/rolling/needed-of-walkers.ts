import type { RollingPage } from './rolling-page.query.server';

/**
 * What is left for those who walk the cycle, by code and weekday: the staffing, less what the others have in the week in
 * which they have the fewest. Where the others' lines are emptied, all of it.
 */
export function neededOfWalkers(
  page: Pick<RollingPage, 'people' | 'codes' | 'weeks'>,
  chosen: { readonly staffIds: ReadonlySet<string>; readonly keepOthers: boolean },
): number[][] {
  const others = chosen.keepOthers ? page.people.filter(({ id }) => !chosen.staffIds.has(id)) : [];
  return page.codes.map(({ code, min }) =>
    min.map((least, weekday) => {
      const weeks = Array.from(
        { length: page.weeks },
        (_, week) => others.filter(({ line }) => line[week * 7 + weekday] === code).length,
      );
      return Math.max(0, least - Math.min(...weeks));
    }),
  );
}
