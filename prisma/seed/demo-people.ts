import type { IsoDate } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import type { Tx } from '~/platform/db/db.server';
import { toDbDate } from '~/platform/db/dates';
import { recipientNameAt, staffNameAt } from './demo-names';

const CODE_NAMES = { D: 'Dagvakt', A: 'Aftenvakt' };
const EXCLUSION_REASONS = ['recipientWish', 'acquaintance', 'staffWish'] as const;
const DAYS_BETWEEN_REVIEWS = 182;
/** What to bring or know at the door, for some. */
const TO_KNOW = [
  'Inngang fra bakgården',
  'Ring på og vent litt',
  'Ta med nøkkel fra vaktrommet',
  'Hund i gangen',
  'Ring fem minutter før du kommer',
] as const;

/** Gives people, codes and exclusions what a planning case does not tell: names, dates, criteria, reasons. */
export async function describeDemoPeople(tx: Tx, demo: { start: IsoDate }): Promise<void> {
  await tx.resourceGroup.updateMany({ data: { name: 'Ressursgruppen i Fjordvik' } });
  for (const [code, name] of Object.entries(CODE_NAMES)) await tx.shiftCode.update({ where: { code }, data: { name } });
  await describeStaff(tx, demo);
  await describeRecipients(tx, demo);
  await tx.$executeRaw`
    UPDATE care_team_member SET valid_from = recipient.starts_on
    FROM recipient WHERE recipient.id = care_team_member.recipient_id`;
  const exclusions = await tx.recipientExclusion.findMany({ orderBy: [{ recipient: { sortOrder: 'asc' } }] });
  for (const [index, { id }] of exclusions.entries()) {
    const reason = EXCLUSION_REASONS[index % EXCLUSION_REASONS.length];
    await tx.recipientExclusion.update({ where: { id }, data: { reason } });
  }
}

async function describeStaff(tx: Tx, { start }: { start: IsoDate }): Promise<void> {
  const staff = await tx.staff.findMany({ orderBy: { sortOrder: 'asc' } });
  for (const [index, person] of staff.entries()) {
    const name = staffNameAt({ first: person.name, index });
    const employedFrom = toDbDate(addDays(start, -(120 + ((index * 397) % 2600))));
    await tx.staff.update({ where: { id: person.id }, data: { name, employedFrom } });
  }
}

async function describeRecipients(tx: Tx, { start }: { start: IsoDate }): Promise<void> {
  const recipients = await tx.recipient.findMany({ orderBy: { sortOrder: 'asc' } });
  for (const [index, recipient] of recipients.entries()) {
    const since = 30 + ((index * 71) % 700);
    const together = recipient.category !== 'psychiatric' || index % 3 === 0;
    await tx.recipient.update({
      where: { id: recipient.id },
      data: {
        displayName: recipientNameAt(index),
        criteriaMet: [
          'homeCareDecision',
          'substanceOrMentalHealth',
          ...(index % 4 === 3 ? [] : ['needsFewFaces']),
          ...(together ? ['interdisciplinaryNeed'] : []),
          ...(index % 5 === 2 ? ['ownWish'] : []),
        ],
        serviceCoverage: together ? 'interdisciplinary' : 'homeCareOnly',
        startsOn: toDbDate(addDays(start, -since)),
        reviewOn: toDbDate(
          addDays(start, -since + DAYS_BETWEEN_REVIEWS * Math.ceil((since + 10) / DAYS_BETWEEN_REVIEWS)),
        ),
      },
    });
    const toKnow = index % 3 === 0 ? TO_KNOW[(index / 3) % TO_KNOW.length] : undefined;
    if (toKnow !== undefined) await tx.visitPlan.updateMany({ where: { recipientId: recipient.id }, data: { toKnow } });
  }
}
