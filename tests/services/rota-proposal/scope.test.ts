import { beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate, RecipientId, StaffId } from '~/domain/brand';
import type { Finding, Plan } from '~/domain/case/plan';
import { publishPage } from '~/features/rota/proposal/publish-page.query.server';
import { publishRota } from '~/features/rota/proposal/publish-rota.service.server';
import { recipientsSeenBy } from '~/domain/access/recipients-seen';
import { runResult } from '~/features/rota/proposal/run-result.query.server';
import type { Db } from '~/platform/db/db.server';
import { BEFORE_START, makeActor, makeDraft, makeSmallRota, smallPlan } from '../../factories/proposal';
import { createTestDb } from '../../setup/database';

const today = '2026-08-17' as IsoDate;
const START = '2026-09-07' as IsoDate;

/** What is told where the reader sees everybody, and where there are a few others beside the one whom she sees. */
const all = (count: number) => ({ count, isLeast: false });
const LEAST_TWO = { count: 2, isLeast: true };

let db: Db;
let draftId: string;
let whole: Scope;
let north: Scope;

const finding = (recipient: string): Finding => ({
  rule: 'previous-team',
  level: 'soft',
  recipient: recipient as RecipientId,
  facts: { left: ['S1'], before: 1, size: 1, unit: 'people', source: 'house' },
});

/** The plan with another primary contact for a recipient of each zone, and a visit of each that nobody makes. */
function changed(plan: Plan): Plan {
  const swapped = (id: string) => {
    const team = plan.teams[id as RecipientId];
    const primary = (['S1', 'S2'] as StaffId[]).find((staff) => staff !== team?.primary) ?? ('S3' as StaffId);
    return { [id]: { primary, members: [primary] } };
  };
  const left = ['R1', 'R2'].map((id) => plan.visits.find((visit) => visit.recipient === id));
  return {
    ...plan,
    teams: { ...plan.teams, ...swapped('R1'), ...swapped('R2') },
    visits: plan.visits.filter((visit) => !left.includes(visit)),
    unassigned: left.flatMap((visit) =>
      visit
        ? [{ recipient: visit.recipient, visit: visit.visit, date: visit.date, cause: 'no-capacity', facts: {} }]
        : [],
    ),
    findings: [finding('R1'), finding('R2')],
  };
}

beforeAll(async () => {
  ({ db } = await createTestDb());
  const { rotaId, kari } = await makeSmallRota(db);
  const plan = smallPlan(1);
  const published = await makeDraft(db, { rotaId, plan, actor: kari });
  const reason = 'Avtalt på teammøtet';
  const input = { versionId: published.id, revision: published.revision, publishedId: null, from: START, reason };
  const verdict = await publishRota({ db, actor: kari, now: () => BEFORE_START }, input);
  if (!verdict.ok) throw new Error(verdict.cause);
  draftId = (await makeDraft(db, { rotaId, plan: changed(plan), actor: kari })).id;
  whole = recipientsSeenBy(kari);
  north = recipientsSeenBy(await makeActor(db, { name: 'Nora Nord', zones: ['Z1'] }));
});

describe('the result of a proposal', () => {
  it('names the recipients of the zones that its reader answers for', async () => {
    const result = await runResult(db, { versionId: draftId, scope: whole, today });
    expect(result?.changes).toMatchObject({ primaries: all(2), teamsElsewhere: 0, cells: 0, visits: all(2) });
    expect(result?.changes?.teams).toHaveLength(2);
    expect(result?.unassigned).toMatchObject({ total: 2 });
    expect(result?.found).toMatchObject({ elsewhere: 0, total: all(2) });
    expect(result?.proposal).toMatchObject({ status: 'draft', unassigned: all(2) });
    expect(result?.today).toMatchObject({ status: 'published', unassigned: all(0), hardBreaches: all(0) });
  });

  it('tells that there are a few others, without their number or names', async () => {
    const result = await runResult(db, { versionId: draftId, scope: north, today });
    expect(result?.changes).toMatchObject({
      ...{ teamsElsewhere: 'few', teamsTotal: LEAST_TWO },
      ...{ primaries: LEAST_TWO, visits: LEAST_TWO },
    });
    expect(result?.changes?.teams).toHaveLength(1);
    expect(result?.unassigned).toMatchObject({ total: 1 });
    expect(result?.found).toMatchObject({ elsewhere: 'few', total: LEAST_TWO });
    expect(result?.proposal).toMatchObject({ unassigned: LEAST_TWO });
    const hidden = await db.recipient.findFirstOrThrow({ where: { reference: 'R2' } });
    expect(JSON.stringify(result)).not.toContain(hidden.id);
    expect(JSON.stringify(result)).not.toContain(hidden.displayName);
  });

  it('names nobody to a person who sees no recipients', async () => {
    const scope = recipientsSeenBy(await makeActor(db, { name: 'Adam Admin', role: 'administrator', zones: [] }));
    const result = await runResult(db, { versionId: draftId, scope, today });
    expect(result?.changes?.teams).toEqual([]);
    expect(result?.unassigned).toEqual({ total: 0, lines: [] });
  });
});

describe('the page before a publication', () => {
  it('says what changes, suggests the start of the rota, and keeps other zones unnamed', async () => {
    const page = await publishPage(db, { versionId: draftId, scope: north, today });
    expect(page).toMatchObject({
      seam: { from: START, short: null },
      heldOn: null,
      published: { publishedBy: 'Kari Leder' },
    });
    expect(page?.changes).toMatchObject({ teamsElsewhere: 'few' });
    expect(page?.unassigned).toEqual(LEAST_TWO);
  });
});
