import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import type { NamedFindings } from '~/domain/case/named-finding';
import type { Facts, Finding } from '~/domain/case/plan';
import { toldElsewhere, toldTotalOf } from '~/domain/continuity/told-counts';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import type { Db } from '~/platform/db/db.server';

/** Findings with names. Those about a recipient outside the scope are counted only. */
export async function nameFindings(
  db: Db,
  wanted: { findings: readonly Finding[]; scope: Scope; today: IsoDate },
): Promise<NamedFindings> {
  const [staff, recipients] = await Promise.all([
    db.staff.findMany({ select: { reference: true, name: true } }),
    db.recipient.findMany({
      where: recipientsIn(wanted.scope, wanted.today),
      select: { reference: true, displayName: true },
    }),
  ]);
  const staffName = new Map(staff.map(({ reference, name }) => [reference, name]));
  const recipientName = new Map(recipients.map(({ reference, displayName }) => [reference, displayName]));
  return withNames(wanted.findings, {
    staffName: (reference) => staffName.get(reference) ?? reference,
    recipientName: (reference) => recipientName.get(reference) ?? null,
  });
}

interface FindingNames {
  readonly staffName: (reference: string) => string;
  /** `null` of whom the reader may not see. */
  readonly recipientName: (reference: string) => string | null;
}

/** Findings with names that are known already. */
export function withNames(findings: readonly Finding[], { staffName, recipientName }: FindingNames): NamedFindings {
  const of = {
    isSeen: ({ recipient }: Finding) => recipient === undefined || recipientName(recipient) !== null,
    person: ({ recipient }: Finding) => recipient,
  };
  return {
    elsewhere: toldElsewhere(findings, of),
    total: toldTotalOf(findings, of),
    findings: findings.filter(of.isSeen).map(({ rule, level, facts, staff, recipient, date }) => ({
      rule,
      level,
      facts: namedFacts(facts, staffName),
      staff: staff === undefined ? null : staffName(staff),
      recipient: recipient === undefined ? null : recipientName(recipient),
      date: date ?? null,
    })),
  };
}

/** Lists among the facts hold references of staff, codes or skills; the first of these get names. */
function namedFacts(facts: Facts, staffName: FindingNames['staffName']): Facts {
  const entries = Object.entries(facts).map(([name, fact]) => [name, Array.isArray(fact) ? fact.map(staffName) : fact]);
  return Object.fromEntries(entries) as Facts;
}
