import type { StaffId } from '~/domain/brand';
import type { CaseStaff, PlanningCase } from '~/domain/case/planning-case';
import { addDays } from '~/domain/time/clock';
import { loadFrame } from '~/platform/case-store/load-frame.server';
import { loadRules } from '~/platform/case-store/load-rules.server';
import { loadStaff } from '~/platform/case-store/load-staff.server';
import type { Db } from '~/platform/db/db.server';
import type { RotaFacts } from '~/platform/versions/pick-version';
import type { WallPerson } from './wall-rota';

interface Wanted {
  readonly rota: RotaFacts;
  /** Wishes are for those who plan. */
  readonly withWishes: boolean;
}

interface RotaCase {
  readonly planningCase: PlanningCase;
  /** In the order of the case. */
  readonly people: readonly Omit<WallPerson, 'cells'>[];
  readonly codeNames: Readonly<Record<string, string>>;
}

const NOBODY_LOCKED = new Map<string, never>();

/** The planning case of a rota without recipients: what the rules of the rota read, and nothing about anyone served. */
export async function rotaCaseOf(db: Db, { rota, withWishes }: Wanted): Promise<RotaCase> {
  const start = rota.startsOn;
  const period = { start, end: addDays(start, rota.planWeeks * 7 - 1), asOf: start };
  const [group, frame, codes, known] = await Promise.all([
    db.resourceGroup.findFirstOrThrow({ where: { rotas: { some: { id: rota.id } } } }),
    loadFrame(db, { asOf: start }),
    db.shiftCode.findMany({ select: { code: true, name: true } }),
    db.staff.findMany({ select: { id: true, reference: true } }),
  ]);
  const inUse = new Set(frame.shiftCodes.map(({ code }) => code));
  const [staff, { supervision, rules }] = await Promise.all([
    loadStaff(db, { resourceGroupId: group.id, period, fixed: NOBODY_LOCKED, codes: inUse }),
    loadRules(db, { group, asOf: start }),
  ]);
  const ids = new Map(known.map(({ id, reference }) => [reference, id]));
  return {
    planningCase: {
      format: 'kjente-fjes/case@1',
      name: rota.name,
      start,
      rotaWeeks: rota.weeks,
      planWeeks: rota.planWeeks,
      zones: frame.zones.map(({ id, name }) => ({ id, name })),
      travelMinutes: {},
      skills: frame.skills,
      shiftCodes: frame.shiftCodes,
      demand: frame.demand,
      skillDemand: frame.skillDemand,
      staff: withWishes ? staff : staff.map(withoutWishes),
      recipients: [],
      ...(supervision ? { supervision } : {}),
      ...(rules ? { rules } : {}),
    },
    people: staff.map(({ id, name }) => ({ id: ids.get(id) ?? '', staff: id, name: name ?? (id satisfies StaffId) })),
    codeNames: Object.fromEntries(codes.map(({ code, name }) => [code, name])),
  };
}

const withoutWishes = (person: CaseStaff): CaseStaff => ({ ...person, wishes: [] });
