import type { IsoDate } from '~/domain/brand';
import type { PlanningCase } from '~/domain/case/planning-case';
import { addDays } from '~/domain/time/clock';
import type { Refusal, Verdict } from '~/domain/verdict';
import type { Tx } from '../db/db.server';
import { readCaseIds, type CaseIds } from './case-ids.server';
import { caseConflict } from './case-conflict.server';
import { saveCareTeams } from './save-care-teams.server';
import { saveDemand } from './save-demand.server';
import { saveFrame } from './save-frame.server';
import { saveRecipients } from './save-recipients.server';
import { saveRota } from './save-rota.server';
import { saveRules } from './save-rules.server';
import { saveStaff } from './save-staff.server';
import { saveVisitPlans } from './save-visit-plans.server';

export interface CaseToSave {
  /** As `parseCase` lets it through. */
  case: PlanningCase;
  /** People who are new are employed and served from here, or from the case's start where that is earlier. */
  today: IsoDate;
  /** The user who brings the case. */
  createdById?: string;
}

/** What the steps of saving share. */
export interface CaseInDatabase {
  case: PlanningCase;
  resourceGroupId: string;
  ids: CaseIds;
  /** The first day of the people and visits that are new. */
  since: IsoDate;
  start: IsoDate;
  /** The last day of the plan. */
  end: IsoDate;
  createdById: string | null;
}

export interface SavedCase {
  rotaId: string;
  /** A draft with the case's fixed cells, locked. */
  versionId: string;
  zones: number;
  shiftCodes: number;
  staff: number;
  recipients: number;
  visits: number;
}

/**
 * Writes a case into the database. What is there already under the same reference is changed; what the case does not
 * name stays, apart from the details of those that it names. A refusal comes before anything is written.
 */
export async function saveCase(tx: Tx, input: CaseToSave): Promise<Verdict<SavedCase>> {
  const source = input.case;
  const conflict: Refusal | undefined = await caseConflict(tx, source);
  if (conflict) return conflict;
  const resourceGroupId = await saveFrame(tx, source);
  const save: CaseInDatabase = {
    case: source,
    resourceGroupId,
    ids: await readCaseIds(tx),
    since: input.today < source.start ? input.today : source.start,
    start: source.start,
    end: addDays(source.start, source.planWeeks * 7 - 1),
    createdById: input.createdById ?? null,
  };
  await saveDemand(tx, save);
  await saveRules(tx, save);
  const withStaff = { ...save, ids: await saveStaff(tx, save) };
  const withRecipients = { ...save, ids: await saveRecipients(tx, withStaff) };
  await saveCareTeams(tx, withRecipients);
  await saveVisitPlans(tx, withRecipients);
  return {
    ok: true,
    ...(await saveRota(tx, withStaff)),
    zones: source.zones.length,
    shiftCodes: source.shiftCodes.length,
    staff: source.staff.length,
    recipients: source.recipients.length,
    visits: source.recipients.reduce((sum, { visits }) => sum + visits.length, 0),
  };
}
