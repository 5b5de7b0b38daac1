import type { IsoDate } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import { toDbDate } from '~/platform/db/dates';
import type { Tx } from '~/platform/db/db.server';

/** Tilkallingsvikarer: who they are, how much they have agreed to work, and what they are trained for. */
const ON_CALL = [
  { reference: 'T01', name: 'Vemund Eikåsen', position: 40, codes: ['D', 'A'], skills: ['legemiddel', 'rus-psykisk'] },
  { reference: 'T02', name: 'Ylva Storhaugen', position: 30, codes: ['D', 'A'], skills: ['sykepleier', 'legemiddel'] },
  { reference: 'T03', name: 'Øydis Lauvmo', position: 20, codes: ['D'], skills: [] },
] as const;

const EMPLOYED_DAYS = [400, 210, 75];

/** Adds people who take open shifts only. They are not in the planning case: nobody plans a line for them. */
export async function callInDemo(tx: Tx, { start }: { start: IsoDate }): Promise<void> {
  const group = await tx.resourceGroup.findFirstOrThrow();
  const zones = await tx.zone.findMany({ orderBy: { sortOrder: 'asc' } });
  const skills = new Map((await tx.skill.findMany()).map(({ id, name }) => [name, id]));
  const codes = new Map((await tx.shiftCode.findMany()).map(({ id, code }) => [code, id]));
  const last = await tx.staff.aggregate({ _max: { sortOrder: true } });
  const idsOf = (names: readonly string[], ids: ReadonlyMap<string, string>) =>
    names.flatMap((name) => ids.get(name) ?? []);
  for (const [index, person] of ON_CALL.entries()) {
    const zoneId = zones[index % zones.length]?.id;
    if (zoneId === undefined) throw new Error('The demo has zones');
    await tx.staff.create({
      data: {
        ...{ reference: person.reference, name: person.name, zoneId, resourceGroupId: group.id, onCall: true },
        positionPercent: person.position,
        employedFrom: toDbDate(addDays(start, -(EMPLOYED_DAYS[index] ?? 0))),
        sortOrder: (last._max.sortOrder ?? 0) + 1 + index,
        skills: { create: idsOf(person.skills, skills).map((skillId) => ({ skillId })) },
        shiftCodes: { create: idsOf(person.codes, codes).map((shiftCodeId) => ({ shiftCodeId })) },
      },
    });
  }
}
