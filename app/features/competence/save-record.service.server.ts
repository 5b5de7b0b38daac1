import type { Actor, Scope } from '~/domain/access/vocabulary';
import { refuse, type Refusal, type Verdict } from '~/domain/verdict';
import { fromDbDate, toDbDate, toDbDateOrNull } from '~/platform/db/dates';
import type { Db, Tx } from '~/platform/db/db.server';
import { inTransaction } from '~/platform/db/transaction.server';
import { dateOfInstant, type Now } from '~/platform/time/now.server';
import type { EndForm } from '~/ui/form/end-form.form';
import { ownPerson, personOf, reaches, type Person } from './person-key';
import type { RecordForm } from './record.form';

interface RecordContext {
  readonly db: Db;
  readonly actor: Actor;
  readonly scope: Scope;
  readonly now: Now;
}

/** Writes down competence that somebody has from elsewhere. Those who reach only themselves write of themselves. */
export function addRecord(context: RecordContext, input: RecordForm): Promise<Verdict<{ person: Person }>> {
  const { db, actor, scope, now } = context;
  return inTransaction(db, async (tx) => {
    const person = ownPerson(scope) ?? (input.person === null ? null : personOf(input.person));
    if (person === null || !(await exists(tx, person))) return refuse('notChoice', { field: 'person' });
    if (input.person !== null && !isSaid(scope, input.person)) return refuse('notFound');
    const fault = (await themeFault(tx, { themeId: input.themeId, standing: null })) ?? dateFault(input, now);
    if (fault) return fault;
    await tx.competenceRecord.create({
      data: { ...person, ...valuesOf(input), recordedById: actor.userId, recordedAt: now() },
    });
    return { ok: true, person };
  });
}

/** Corrects a record: whoever does stands for it from then on. What it said before is kept. */
export function changeRecord(
  context: RecordContext,
  input: RecordForm & { recordId: string },
): Promise<Verdict<{ person: Person }>> {
  const { db, now } = context;
  return inTransaction(db, async (tx) => {
    const record = await recordFor(tx, context, input.recordId);
    if (!record) return refuse('notFound');
    const theme = { themeId: input.themeId, standing: record.themeId };
    const fault = (await themeFault(tx, theme)) ?? dateFault(input, now);
    if (fault) return fault;
    return reword(tx, { context, record, revision: input.revision, values: valuesOf(input) });
  });
}

/** Lets a record count no longer than a day. It stays in the history. */
export function endRecord(
  context: RecordContext,
  { recordId, revision, lastDay }: EndForm & { recordId: string },
): Promise<Verdict<{ person: Person }>> {
  const { db } = context;
  return inTransaction(db, async (tx) => {
    const record = await recordFor(tx, context, recordId);
    if (!record) return refuse('notFound');
    if (lastDay < record.achievedOn) return refuse('endBeforeStart', { field: 'lastDay' });
    return reword(tx, { context, record, revision, values: { expiresOn: toDbDate(lastDay) } });
  });
}

interface Rewording {
  readonly context: RecordContext;
  readonly record: NonNullable<Awaited<ReturnType<typeof recordFor>>>;
  readonly revision: number;
  readonly values: Partial<ReturnType<typeof valuesOf>>;
}

/** Writes new values into the record that the actor has seen, and keeps what it said until now and by whom. */
async function reword(
  tx: Tx,
  { context: { actor, now }, record, revision, values }: Rewording,
): Promise<Verdict<{ person: Person }>> {
  const { id, themeId, expiresOn, source, recordedById, recordedAt } = record;
  if (record.revision !== revision) return refuse('stale');
  const correctedAt = now();
  const { count } = await tx.competenceRecord.updateMany({
    where: { id, revision },
    data: { ...values, recordedById: actor.userId, recordedAt: correctedAt, revision: { increment: 1 } },
  });
  if (count === 0) return refuse('stale');
  await tx.competenceCorrection.create({
    data: {
      ...{ recordId: id, themeId, achievedOn: toDbDate(record.achievedOn), expiresOn, source },
      ...{ recordedById, recordedAt, correctedAt },
    },
  });
  return { ok: true, person: record.person };
}

/** A record that the actor may change, or `null`. */
export async function recordFor(
  db: Db | Tx,
  { actor, scope }: Pick<RecordContext, 'actor' | 'scope'>,
  recordId: string,
) {
  const row = await db.competenceRecord.findUnique({ where: { id: recordId } });
  if (!row) return null;
  const person: Person = row.staffId === null ? { zoneStaffId: row.zoneStaffId ?? '' } : { staffId: row.staffId };
  const isHers = ownPerson(scope) === null || row.recordedById === actor.userId;
  if (!reaches(scope, person) || !isHers) return null;
  return { ...row, person, achievedOn: fromDbDate(row.achievedOn) };
}

const valuesOf = ({ themeId, achievedOn, expiresOn, source }: RecordForm) => ({
  ...{ themeId, source, achievedOn: toDbDate(achievedOn), expiresOn: toDbDateOrNull(expiresOn) },
});

/** Whether the person that a form names is one whom the scope reaches. */
function isSaid(scope: Scope, key: string): boolean {
  const person = personOf(key);
  return person !== null && reaches(scope, person);
}

const exists = async (tx: Tx, person: Person): Promise<boolean> =>
  ('staffId' in person
    ? await tx.staff.count({ where: { id: person.staffId } })
    : await tx.zoneStaff.count({ where: { id: person.zoneStaffId } })) > 0;

/** A theme that has ended is offered no longer, and stands where it stood. */
async function themeFault(
  tx: Tx,
  { themeId, standing }: { themeId: string; standing: string | null },
): Promise<Refusal | null> {
  if (themeId === standing) return null;
  const offered = await tx.theme.count({ where: { id: themeId, endsOn: null } });
  return offered === 1 ? null : refuse('notChoice', { field: 'themeId' });
}

const dateFault = ({ achievedOn }: RecordForm, now: Now): Refusal | null =>
  achievedOn > dateOfInstant(now()) ? refuse('achievedInFuture', { field: 'achievedOn' }) : null;
