import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import type { Finding } from '~/domain/case/plan';
import { makeRollingRota } from '~/features/rota/rolling/make-rolling-rota.service.server';
import type { RollingForm } from '~/features/rota/rolling/rolling.form';
import { rollingPage, type RollingPage } from '~/features/rota/rolling/rolling-page.query.server';
import { neededOfWalkers } from '~/features/rota/rolling/needed-of-walkers';
import { loadLines } from '~/platform/case-store/load-plan.server';
import type { Db } from '~/platform/db/db.server';
import { makeShiftCode } from '../../factories/db';
import { BEFORE_START, makeDraft, makeSmallRota, smallPlan } from '../../factories/proposal';
import { createTestDb } from '../../setup/database';

let db: Db;
let kari: Actor;
let versionId: string;
let page: RollingPage;
const now = () => BEFORE_START;
const today = '2026-08-17' as IsoDate;

/** Three of the five people get one position and the same codes, so that they can walk the three weeks together. */
beforeAll(async () => {
  let rotaId: string;
  ({ db } = await createTestDb());
  ({ rotaId, kari } = await makeSmallRota(db));
  const walkers = await db.staff.findMany({ orderBy: { sortOrder: 'asc' }, take: 3 });
  await makeShiftCode(db, { code: 'A', name: 'Kveld', startTime: '15:00', endTime: '22:30', sortOrder: 2 });
  const codes = await db.shiftCode.findMany();
  await db.staff.updateMany({ where: { id: { notIn: walkers.map(({ id }) => id) } }, data: { positionPercent: 60 } });
  for (const { id: staffId } of walkers) {
    await db.staff.update({ where: { id: staffId }, data: { positionPercent: 80, offWeekdays: [], weekendEvery: 3 } });
    await db.staffShiftCode.deleteMany({ where: { staffId } });
    await db.staffShiftCode.createMany({ data: codes.map(({ id: shiftCodeId }) => ({ staffId, shiftCodeId })) });
  }
  ({ id: versionId } = await makeDraft(db, { rotaId, plan: smallPlan(1), actor: kari }));
  const read = await rollingPage(db, { versionId, today });
  if (read === null) throw new Error('there is a rota');
  page = read;
});

const walkers = () => page.people.slice(0, 3);

/** Each weekday by code, Monday first; other codes are not worked. */
function demandOf(rows: Readonly<Record<string, readonly number[]>>): RollingForm['demand'] {
  return page.codes.flatMap(({ id, code }) =>
    (rows[code] ?? []).map((people, day) => ({ weekday: String(day + 1), shiftCodeId: id, people })),
  );
}

const filled = (overrides: Partial<RollingForm> = {}): RollingForm => ({
  versionId,
  title: 'Runde for tre',
  staffIds: walkers().map(({ id }) => id),
  others: 'keep',
  demand: demandOf({ D: [1, 1, 1, 1, 1, 1, 1], A: [1, 1, 1, 1, 1, 0, 0] }),
  workMin: 1,
  workMax: 6,
  offMin: 1,
  offMax: 5,
  weekendEvery: 3,
  seconds: '60',
  ...overrides,
});

const make = (overrides: Partial<RollingForm> = {}, signal?: AbortSignal) =>
  makeRollingRota({ db, actor: kari, now, signal }, filled(overrides));

describe('the page that a rolling rota is set up on', () => {
  it('suggests people of one position whose number the weeks of the rota hold', () => {
    expect(page.suggested).toEqual(walkers().map(({ id }) => id));
  });

  it('asks those who walk for what the others do not cover', () => {
    const everyone = new Set(page.people.map(({ id }) => id));
    expect(neededOfWalkers(page, { staffIds: everyone, keepOthers: true })).toEqual(page.codes.map(({ min }) => min));
    const three = neededOfWalkers(page, { staffIds: new Set(filled().staffIds), keepOthers: true });
    for (const [row, { code, min }] of page.codes.entries()) {
      for (const [weekday, least] of min.entries()) {
        const covered = [0, 7, 14].map(
          (week) => page.people.slice(3).filter(({ line }) => line[week + weekday] === code).length,
        );
        expect(three[row]?.[weekday]).toBe(Math.max(0, least - Math.min(...covered)));
      }
    }
  });
});

describe('a rolling rota', () => {
  it('becomes a named draft in which each walks the same cycle from a week of her own, and the others stay', async () => {
    const outcome = await make();
    if (outcome.kind !== 'made') throw new Error(JSON.stringify(outcome));
    const version = await db.rotaVersion.findUniqueOrThrow({ where: { id: outcome.versionId } });
    expect(version).toMatchObject({ status: 'draft', title: 'Runde for tre', basedOnId: versionId });
    const [before, after] = [await loadLines(db, versionId), await loadLines(db, version.id)];
    const [first = [], ...rest] = Object.values(after).slice(0, 3);
    rest.forEach((line, place) => {
      const from = (place + 1) * 7;
      expect(line).toEqual([...first.slice(from), ...first.slice(0, from)]);
    });
    expect(Object.entries(after).slice(3)).toEqual(Object.entries(before).slice(3));
    for (let day = 0; day < 21; day++) {
      const codes = Object.values(after)
        .slice(0, 3)
        .map((line) => line[day]);
      expect(codes.filter((code) => code === 'D')).toHaveLength(1);
      expect(codes.filter((code) => code === 'A')).toHaveLength(day % 7 < 5 ? 1 : 0);
    }
  });

  it('is judged by the rulebook before it is shown, and breaks nothing of what was asked for', async () => {
    const outcome = await make();
    if (outcome.kind !== 'made') throw new Error(JSON.stringify(outcome));
    const { findings } = await db.rotaVersion.findUniqueOrThrow({ where: { id: outcome.versionId } });
    const references = (await db.staff.findMany({ where: { id: { in: filled().staffIds } } })).map(
      (one) => one.reference,
    );
    const promised = ['daily-rest', 'weekly-rest', 'consecutive-shifts', 'weekend-frequency', 'own-code'];
    const ofWalkers = (findings as unknown as Finding[]).filter(
      ({ rule, staff }) => promised.includes(rule) && references.includes(staff ?? ''),
    );
    expect(ofWalkers).toEqual([]);
    expect(findings).not.toEqual([]);
  });

  it('leaves the others empty where that is asked for', async () => {
    const outcome = await make({ others: 'empty' });
    if (outcome.kind !== 'made') throw new Error(JSON.stringify(outcome));
    const lines = Object.values(await loadLines(db, outcome.versionId));
    expect(lines.slice(3).flat().filter(Boolean)).toEqual([]);
    expect(lines).toHaveLength(page.people.length);
  });

  it('that cannot be is told with its reason and what would help, and makes no draft', async () => {
    const before = await db.rotaVersion.count();
    const demand = demandOf({ D: [1, 1, 1, 1, 1, 1, 1], A: [1, 1, 1, 1, 1, 1, 1] });
    expect(await make({ demand })).toEqual({
      kind: 'none',
      answer: {
        status: 'unsat',
        reason: { kind: 'weekends', weekday: 5, needed: 2, most: 1, every: 3 },
        ways: [{ what: 'demand', changes: [5, 6].map((weekday) => ({ shift: 1, weekday, to: 0 })) }],
      },
      codes: ['D', 'A'],
    });
    expect(await db.rotaVersion.count()).toBe(before);
  });

  it('is undecided, and nothing is made, when the leader stops the search', async () => {
    const before = await db.rotaVersion.count();
    expect(await make({}, AbortSignal.abort())).toMatchObject({ kind: 'none', answer: { status: 'undecided' } });
    expect(await db.rotaVersion.count()).toBe(before);
  });
});

describe('who can walk one cycle', () => {
  const refused = async (overrides: Partial<RollingForm>) => {
    const outcome = await make(overrides);
    return outcome.kind === 'refused' ? outcome.refusal : outcome;
  };

  it('is of one position', async () => {
    const staffIds = page.people.map(({ id }) => id);
    expect(await refused({ staffIds })).toMatchObject({ cause: 'unlikePositions', field: 'staffIds' });
  });

  it('are so many that the rota holds whole rounds', async () => {
    const staffIds = filled().staffIds.slice(0, 2);
    expect(await refused({ staffIds })).toMatchObject({
      cause: 'notWholeRounds',
      facts: { weeks: 3, people: 2, fits: '3' },
    });
    expect(await refused({ staffIds: [] })).toMatchObject({ cause: 'tooFewWalkers' });
  });

  it('works every shift of it, on every day that has one', async () => {
    const [walker] = walkers();
    const { id: shiftCodeId } = page.codes.find(({ code }) => code === 'A') ?? { id: '' };
    const key = { staffId: walker?.id ?? '', shiftCodeId };
    await db.staffShiftCode.delete({ where: { staffId_shiftCodeId: key } });
    expect(await refused({})).toMatchObject({ cause: 'walkerWithoutCode', facts: { name: walker?.name, code: 'A' } });
    await db.staffShiftCode.create({ data: key });
    await db.staff.update({ where: { id: key.staffId }, data: { offWeekdays: [3] } });
    expect(await refused({})).toMatchObject({ cause: 'walkerOffWeekday', facts: { name: walker?.name, weekday: 3 } });
    await db.staff.update({ where: { id: key.staffId }, data: { offWeekdays: [] } });
  });

  it('is needed on some shift', async () => {
    expect(await refused({ demand: [] })).toMatchObject({ cause: 'noDemand', field: 'demand' });
  });
});
