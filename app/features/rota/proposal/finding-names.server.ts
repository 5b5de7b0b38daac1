import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import type { Facts, Finding } from '~/domain/case/plan';
import { toldElsewhere, toldTotalOf, type ToldCount, type ToldTotal } from '~/domain/continuity/told-counts';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import type { Db } from '~/platform/db/db.server';

/** A finding for a reader: names for references. */
export interface NamedFinding {
  readonly rule: string;
  readonly level: 'hard' | 'soft';
  readonly facts: Facts;
  /** Whom it is about, and when, where the rule looks at them. */
  readonly staff: string | null;
  readonly recipient: string | null;
  readonly date: IsoDate | null;
}

export interface NamedFindings {
  readonly findings: readonly NamedFinding[];
  /** Findings about recipients whom the reader does not answer for. */
  readonly elsewhere: ToldCount;
  readonly total: ToldTotal;
}

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
  const of = {
    isSeen: ({ recipient }: Finding) => recipient === undefined || recipientName.has(recipient),
    person: ({ recipient }: Finding) => recipient,
  };
  const visible = wanted.findings.filter(of.isSeen);
  return {
    elsewhere: toldElsewhere(wanted.findings, of),
    total: toldTotalOf(wanted.findings, of),
    findings: visible.map(({ rule, level, facts, staff: staffId, recipient, date }) => ({
      rule,
      level,
      facts: namedFacts(facts, staffName),
      staff: staffId === undefined ? null : (staffName.get(staffId) ?? staffId),
      recipient: recipient === undefined ? null : (recipientName.get(recipient) ?? null),
      date: date ?? null,
    })),
  };
}

/** Lists among the facts hold references of staff, codes or skills; the first of these get names. */
function namedFacts(facts: Facts, staffName: ReadonlyMap<string, string>): Facts {
  const entries = Object.entries(facts).map(([name, fact]) => [
    name,
    Array.isArray(fact) ? fact.map((text) => staffName.get(text) ?? text) : fact,
  ]);
  return Object.fromEntries(entries) as Facts;
}
