import type { IsoDate } from '~/domain/brand';
import { toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';

interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface ScenarioChoices {
  readonly staff: readonly (Choice & { readonly positionPercent: number })[];
  readonly zones: readonly Choice[];
}

/** Whom and what a scenario can be about. */
export async function scenarioChoices(db: Db, today: IsoDate): Promise<ScenarioChoices> {
  const [staff, zones] = await Promise.all([
    db.staff.findMany({
      where: { onCall: false, OR: [{ employedTo: null }, { employedTo: { gte: toDbDate(today) } }] },
      select: { id: true, name: true, positionPercent: true },
      orderBy: [{ sortOrder: 'asc' }, { name: 'asc' }],
    }),
    db.zone.findMany({
      where: { OR: [{ endsOn: null }, { endsOn: { gte: toDbDate(today) } }] },
      select: { id: true, name: true },
      orderBy: [{ sortOrder: 'asc' }, { name: 'asc' }],
    }),
  ]);
  return {
    staff: staff.map(({ id, name, positionPercent }) => ({ value: id, label: name, positionPercent })),
    zones: zones.map(({ id, name }) => ({ value: id, label: name })),
  };
}
