import { measuresOf, type MetVisit } from './measures';

/** The continuity of one recipient in one window, on one side: as it was, or as it was planned. */
export interface WindowFigures {
  readonly visits: number;
  /** Carers at visits: a visit of two counts twice. */
  readonly meetings: number;
  /** Different people. */
  readonly faces: number;
  /** `null` from here on: fewer than two visits; of the three shares, also where there is no care team or no primary. */
  readonly upc: number | null;
  readonly coc: number | null;
  readonly secon: number | null;
  readonly primaryShare: number | null;
  readonly teamShare: number | null;
  readonly knownShare: number | null;
}

/** The team that counts in a window; `null` for a primary contact that nobody has named. */
export interface WindowTeam<Id> {
  readonly primary: Id | null;
  readonly members: readonly Id[];
}

/** The measures of the visits of one window, in time order. Formulas: `measures.ts`. */
export function windowFigures<Id>(of: {
  readonly visits: readonly MetVisit<Id>[];
  readonly team: WindowTeam<Id> | null;
}): WindowFigures {
  const { visits, team } = of;
  const people = visits.flatMap(({ carers }) => [...new Set(carers)]);
  const measured = measuresOf<Id | null>({ visits, team: team ?? { primary: null, members: [] }, days: 0 });
  const { upc, coc, secon, primaryShare, teamShare, knownShare } = measured;
  return {
    ...{ visits: visits.length, meetings: people.length, faces: new Set(people).size, upc, coc, secon },
    primaryShare: team?.primary ? primaryShare : null,
    teamShare: team ? teamShare : null,
    knownShare: team ? knownShare : null,
  };
}
