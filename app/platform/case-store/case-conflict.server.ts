import type { PlanningCase } from '~/domain/case/planning-case';
import { refuse, type Refusal } from '~/domain/verdict';
import type { Tx } from '../db/db.server';
import { fromDbDate } from '../db/dates';

/** The largest whole number that a column holds. */
const LARGEST = 2_147_483_647;

/** Why a valid case cannot go into the database beside what is there. */
export async function caseConflict(tx: Tx, source: PlanningCase): Promise<Refusal | undefined> {
  return (
    unstorable(source) ??
    (await zoneNameTaken(tx, source)) ??
    (await visitTaken(tx, source)) ??
    (await aloneWhereNever(tx, source)) ??
    (await rotaDiffers(tx, source))
  );
}

function unstorable(source: PlanningCase): Refusal | undefined {
  if (source.name.trim() === '') return refuse('nameMissing');
  let fault: Refusal | undefined;
  JSON.stringify(source, (_name, value: unknown) => {
    if (typeof value === 'number' && Math.abs(value) > LARGEST) fault = refuse('numberTooLarge', { facts: { value } });
    if (typeof value === 'string' && value.includes('\0')) fault = refuse('textNotStorable');
    return value;
  });
  return fault;
}

async function zoneNameTaken(tx: Tx, source: PlanningCase): Promise<Refusal | undefined> {
  const rows = await tx.zone.findMany({ select: { reference: true, name: true } });
  const holders = new Map(rows.map((row) => [row.name, row.reference]));
  const freed = new Set<string>(source.zones.map(({ id }) => id));
  for (const [name, holder] of holders) if (freed.has(holder)) holders.delete(name);
  for (const { id, name } of source.zones) {
    if (holders.has(name)) return refuse('zoneNameTaken', { facts: { name } });
    holders.set(name, id);
  }
  return undefined;
}

async function visitTaken(tx: Tx, source: PlanningCase): Promise<Refusal | undefined> {
  const owners = new Map(
    source.recipients.flatMap((recipient) => recipient.visits.map(({ id }) => [id as string, recipient.id as string])),
  );
  const plans = await tx.visitPlan.findMany({
    where: { reference: { in: [...owners.keys()] } },
    select: { reference: true, recipient: { select: { reference: true } } },
  });
  const taken = plans.find((plan) => owners.get(plan.reference) !== plan.recipient.reference);
  return taken && refuse('visitReferenceTaken', { facts: { reference: taken.reference } });
}

/** A file does not tell who is never to be visited by one alone, and so cannot say otherwise. */
async function aloneWhereNever(tx: Tx, source: PlanningCase): Promise<Refusal | undefined> {
  const rows = await tx.recipient.findMany({ where: { neverAlone: true }, select: { reference: true } });
  const never = new Set(rows.map(({ reference }) => reference));
  const recipient = source.recipients.find(
    ({ id, visits }) => never.has(id) && visits.some(({ carers }) => carers !== 2),
  );
  return recipient && refuse('neverAlone', { facts: { reference: recipient.id } });
}

/** A rota of the same name that has versions keeps its start and length. */
async function rotaDiffers(tx: Tx, source: PlanningCase): Promise<Refusal | undefined> {
  const rota = await tx.rota.findUnique({
    where: { name: source.name },
    include: { _count: { select: { versions: true } } },
  });
  if (!rota || rota._count.versions === 0) return undefined;
  const same =
    fromDbDate(rota.startsOn) === source.start &&
    rota.weeks === source.rotaWeeks &&
    rota.planWeeks === source.planWeeks;
  return same ? undefined : refuse('rotaDiffers', { facts: { name: source.name } });
}
