import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import { changedFromStart } from '~/features/rota/proposal/run-changed-cells.server';
import { publishRota } from '~/features/rota/proposal/publish-rota.service.server';
import { requestRun } from '~/features/rota/proposal/request-run.service.server';
import { supervisionMap } from '~/features/supervision/supervision-map.query.server';
import { createDb, type Db } from '~/platform/db/db.server';
import { judgeVersion } from '~/platform/versions/judge-version.server';
import { solve } from '~/planner';
import { workOnRun } from '../../../scripts/lib/worker-run';
import type { Solver } from '../../../scripts/lib/worker-solver';
import { makeContext, type MadeContext } from '../../factories/service-context';
import { createDemoDb } from '../../setup/demo-database';

const NOW = new Date('2026-11-25T10:00:00+01:00');
/** Fewer than a proposal has in its shortest time. */
const STEPS = 300_000;
let db: Db;
let drop: () => Promise<void>;
let leader: MadeContext;

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@localhost/nothing');
  const made = await createDemoDb();
  db = createDb({ url: made.url, poolSize: 4 });
  drop = made.drop;
  leader = { ...(await makeContext(db, { role: 'zoneLeader' })), now: () => NOW };
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await db.$disconnect();
  await drop();
});

const mapNow = () => supervisionMap(db, { scope: { kind: 'all' }, now: NOW, weeks: 12 });

/** The real planner, for so many steps in place of seconds. */
const solver: Solver = {
  search: ({ seconds: _seconds, ...asked }) => ({
    plan: Promise.resolve().then(() => solve(asked.planningCase, { ...asked, budget: { steps: STEPS }, now: () => 0 })),
    stop: () => undefined,
  }),
  destroy: async () => undefined,
};

/** Every Wednesday on which she has a day shift, somebody with the evening or the day off, and no evening before it, has it. */
async function keepFromSupervision(staffId: string): Promise<void> {
  const cells = await db.rotaCell.findMany({
    where: { rotaVersion: { status: 'published', rota: { kind: 'base' } } },
    include: { shiftCode: true },
  });
  const cellOf = new Map(cells.map((cell) => [`${cell.staffId} ${cell.day}`, cell]));
  const hers = cells.filter((cell) => cell.staffId === staffId && cell.day % 7 === 2 && cell.shiftCode?.code === 'D');
  for (const her of hers) {
    const others = cells.filter(
      ({ day, shiftCode, ...other }) =>
        day === her.day &&
        shiftCode?.code !== 'D' &&
        cellOf.get(`${other.staffId} ${day - 1}`)?.shiftCode?.code !== 'A',
    );
    const other = others.find(({ shiftCode }) => shiftCode !== null) ?? others[0];
    if (!other) throw new Error('nobody to change with');
    for (const [to, from] of [[her, other] as const, [other, her] as const]) {
      await db.rotaCell.updateMany({
        where: { rotaVersionId: to.rotaVersionId, staffId: to.staffId, day: to.day },
        data: { shiftCodeId: from.shiftCodeId },
      });
    }
  }
}

it('somebody whom the rota never has there gets her share by the proposal that the page links to', async () => {
  const { id: staffId } = await db.staff.findFirstOrThrow({ where: { name: { startsWith: 'Bryneva' } } });
  const herIn = ({ people }: Awaited<ReturnType<typeof mapNow>>) => people.find(({ id }) => id === staffId);
  expect(herIn(await mapNow())).toMatchObject({ share: { isByRota: true }, chance: { weeks: 3, needed: 3 } });
  await keepFromSupervision(staffId);
  const before = await mapNow();
  expect(herIn(before)).toMatchObject({ share: { isByRota: true }, chance: { weeks: 0, needed: 3 } });
  const publishedId = before.rota?.versionId ?? '';
  const asked = await requestRun(leader, { versionId: publishedId, seconds: 60, keep: 'much' });
  if (!asked.ok) throw new Error(asked.cause);
  await workOnRun({ db, solver, now: () => NOW, atWork: new Map() }, asked.runId);
  const draft = await db.rotaVersion.findUniqueOrThrow({ where: { runId: asked.runId } });
  const changed = await changedFromStart(db, draft.id);
  expect(changed?.ofCells).toBe(14 * 42);
  expect(changed?.cells).toBeLessThan(60);
  const input = { versionId: draft.id, revision: draft.revision, publishedId, reason: 'Veiledningen' };
  expect(await publishRota(leader, { ...input, from: '2026-11-30' as IsoDate })).toMatchObject({ ok: true });
  const after = await mapNow();
  expect(after.rota?.versionId).toBe(draft.id);
  const lacking = after.people.filter(({ chance }) => chance !== null && chance.weeks < chance.needed);
  expect(lacking.map(({ name }) => name)).toEqual([]);
  expect(herIn(after)?.chance?.weeks).toBeGreaterThanOrEqual(3);
});

it('counts of the rota what the planner counts of it', async () => {
  const { rota, people } = await mapNow();
  const versionId = rota?.versionId ?? '';
  const { rotaId } = await db.rotaVersion.findUniqueOrThrow({ where: { id: versionId }, select: { rotaId: true } });
  await keepFromSupervision(people[0]?.id ?? '');
  const judged = await db.$transaction((tx) => judgeVersion(tx, { rotaId, versionId }));
  const found = judged.state === 'judged' ? judged.findings.filter(({ rule }) => rule === 'supervision-reach') : [];
  const staff = await db.staff.findMany({ select: { reference: true, name: true } });
  const nameOf = new Map(staff.map(({ reference, name }) => [reference, name]));
  const lacking = (await mapNow()).people.flatMap(({ name, chance }) =>
    chance !== null && chance.weeks < chance.needed ? [{ name, weeks: chance.weeks, needed: chance.needed }] : [],
  );
  expect(lacking.length).toBeGreaterThan(0);
  expect(
    found.map((finding) => ({
      ...{ name: nameOf.get(finding.staff ?? ''), weeks: finding.facts.weeks, needed: finding.facts.needed },
    })),
  ).toEqual(lacking);
});
