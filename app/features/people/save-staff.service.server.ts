import { nextReference } from '~/domain/reference';
import { refuse, type Verdict } from '~/domain/verdict';
import { toDbDate, toDbDateOrNull } from '~/platform/db/dates';
import type { Tx } from '~/platform/db/db.server';
import { inTransaction } from '~/platform/db/transaction.server';
import { WISH_DATE } from '~/ui/form/wish-row.form';
import type { ServiceContext } from './service-context';
import type { StaffForm } from './staff.form';

const GROUP_NAME = 'Ressursgruppen';

/** Adds a person to the resource group, or changes one. */
export function saveStaff(
  { db }: ServiceContext,
  input: StaffForm & { staffId: string | null },
): Promise<Verdict<{ staffId: string }>> {
  return inTransaction(db, async (tx) => {
    const staffId = input.staffId === null ? await createPerson(tx, input) : input.staffId;
    if (input.staffId !== null) {
      const changed = await tx.staff.updateMany({
        where: { id: staffId, revision: input.revision },
        data: { ...columnsOf(input), revision: { increment: 1 } },
      });
      if (changed.count === 0) {
        return refuse((await tx.staff.count({ where: { id: staffId } })) === 0 ? 'notFound' : 'stale');
      }
    }
    await replaceLists(tx, { ...input, staffId });
    return { ok: true, staffId };
  });
}

const columnsOf = (values: StaffForm) => ({
  name: values.name,
  zoneId: values.zoneId,
  positionPercent: values.positionPercent,
  employedFrom: toDbDate(values.employedFrom),
  employedTo: toDbDateOrNull(values.employedTo),
  weekendEvery: values.weekendEvery,
  onCall: values.onCall.length > 0,
  offWeekdays: [...new Set(values.offWeekdays.map(Number))].sort((a, b) => a - b),
});

async function createPerson(tx: Tx, values: StaffForm): Promise<string> {
  const group = (await tx.resourceGroup.findFirst()) ?? (await tx.resourceGroup.create({ data: { name: GROUP_NAME } }));
  const others = await tx.staff.findMany({ select: { reference: true, sortOrder: true } });
  const person = await tx.staff.create({
    data: {
      ...columnsOf(values),
      resourceGroupId: group.id,
      reference: nextReference({ prefix: 'S', taken: others.map((other) => other.reference) }),
      sortOrder: Math.max(-1, ...others.map((other) => other.sortOrder)) + 1,
    },
  });
  return person.id;
}

/** Skills, codes, wishes and absences stand in the form as a whole, so they are replaced as a whole. */
async function replaceLists(tx: Tx, input: StaffForm & { staffId: string }): Promise<void> {
  const { staffId } = input;
  await tx.staffSkill.deleteMany({ where: { staffId } });
  await tx.staffSkill.createMany({ data: input.skillIds.map((skillId) => ({ staffId, skillId })) });
  await tx.staffShiftCode.deleteMany({ where: { staffId } });
  await tx.staffShiftCode.createMany({ data: input.shiftCodeIds.map((shiftCodeId) => ({ staffId, shiftCodeId })) });
  await tx.staffWish.deleteMany({ where: { staffId } });
  await tx.staffWish.createMany({
    data: input.wishes.map((wish, sortOrder) => ({
      staffId,
      weekday: wish.day === WISH_DATE ? null : Number(wish.day),
      date: wish.day === WISH_DATE ? toDbDateOrNull(wish.date) : null,
      shiftCodeId: wish.shiftCodeId,
      weight: Number(wish.weight),
      sortOrder,
    })),
  });
  await replaceAbsences(tx, input);
}

/** A period that stands in the form as it was keeps what was told of it on the day. */
async function replaceAbsences(tx: Tx, { staffId, absences }: StaffForm & { staffId: string }): Promise<void> {
  const wanted = absences.map((row) => ({ staffId, fromOn: toDbDate(row.fromOn), toOn: toDbDate(row.toOn) }));
  const known = await tx.staffAbsence.findMany({ where: { staffId } });
  const isSame = (a: { fromOn: Date; toOn: Date }, b: { fromOn: Date; toOn: Date }) =>
    +a.fromOn === +b.fromOn && +a.toOn === +b.toOn;
  const kept = known.filter((row) => wanted.some((one) => isSame(one, row)));
  await tx.staffAbsence.deleteMany({ where: { staffId, id: { notIn: kept.map(({ id }) => id) } } });
  await tx.staffAbsence.createMany({ data: wanted.filter((one) => !kept.some((row) => isSame(row, one))) });
}
