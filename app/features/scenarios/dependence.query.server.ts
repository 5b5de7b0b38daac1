import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { toldCount, type ToldCount } from '~/domain/continuity/told-counts';
import { whoLosesEveryFace } from '~/planner/reasons/who-loses';
import type { Db } from '~/platform/db/db.server';
import { viewOfPlan } from '~/platform/versions/kept-plan.server';
import { readStandingPlan } from '~/platform/versions/standing-plan.server';
import { readScenarioNames } from './scenario-names.server';

/** What a recipient of the reader's zones loses if one person is away. */
export interface Loses {
  readonly id: string;
  readonly name: string;
  readonly visits: number;
  /** Visits for which nobody else of the team is at work. */
  readonly alone: number;
  readonly every: boolean;
}

/** Who depends on one person. */
export interface Dependence {
  readonly staffId: string;
  readonly name: string;
  readonly recipients: readonly Loses[];
  /** Those whom the reader may not see, whatever they would lose. */
  readonly elsewhere: ToldCount;
  /** Of those whom she sees: who would know nobody, and who would now and then. */
  readonly loseEvery: number;
  readonly loseSome: number;
}

export type DependenceTable =
  { readonly state: 'ready'; readonly rows: readonly Dependence[] } | { readonly state: 'empty' | 'outdated' };

/** For each person, who would meet nobody of her care team if that person were away; most depended on first. */
export async function dependences(
  db: Db,
  wanted: { rotaId: string; versionId: string; scope: Scope; today: IsoDate },
): Promise<DependenceTable> {
  const [standing, names] = await Promise.all([readStandingPlan(db, wanted), readScenarioNames(db, wanted)]);
  if (standing.state !== 'ready') return standing;
  const { model, plan } = viewOfPlan(standing);
  const rows = model.staff.flatMap((person): Dependence[] => {
    const staff = names.staff.get(person.id);
    if (!staff) return [];
    const losing = whoLosesEveryFace(model, plan, person.index);
    const recipients = losing.flatMap(({ recipient, visits, alone, every }): Loses[] => {
      const named = names.recipients.get(model.recipients[recipient]?.id ?? '');
      return named ? [{ ...named, visits, alone, every }] : [];
    });
    const loseEvery = recipients.filter(({ every }) => every).length;
    return [
      {
        staffId: staff.id,
        name: staff.name,
        recipients,
        elsewhere: toldCount({ count: losing.length - recipients.length }),
        loseEvery,
        loseSome: recipients.length - loseEvery,
      },
    ];
  });
  return { state: 'ready', rows: rows.sort(byDependence) };
}

/** By those whom the reader sees; few elsewhere count as one, so that the order tells no more of them. */
function byDependence(a: Dependence, b: Dependence): number {
  const elsewhere = ({ elsewhere: told }: Dependence) => (told === 'few' ? 1 : told);
  return b.loseEvery - a.loseEvery || b.loseSome - a.loseSome || elsewhere(b) - elsewhere(a);
}
