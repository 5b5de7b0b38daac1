import type { IsoDate } from '~/domain/brand';

interface Wording {
  readonly theme: string;
  readonly achievedOn: IsoDate;
  readonly expiresOn: IsoDate | null;
  readonly source: string;
}

/** What a record said from an instant on, and whose word it was; `null` where the user is no more. */
export interface Written extends Wording {
  readonly by: string | null;
  readonly at: string;
}

/** One correction: who made it and when, and of what was there before only what it changed. */
export interface Correction {
  readonly by: string | null;
  readonly at: string;
  readonly was: Partial<Wording>;
}

/** The corrections between wordings that are given the oldest first. */
export const historyOf = (wordings: readonly Written[]): Correction[] =>
  wordings.slice(1).map((after, at) => ({ by: after.by, at: after.at, was: changed(wordings[at] ?? after, after) }));

function changed(before: Wording, after: Wording): Partial<Wording> {
  const { theme, achievedOn, expiresOn, source } = before;
  return {
    ...(theme === after.theme ? {} : { theme }),
    ...(achievedOn === after.achievedOn ? {} : { achievedOn }),
    ...(expiresOn === after.expiresOn ? {} : { expiresOn }),
    ...(source === after.source ? {} : { source }),
  };
}
