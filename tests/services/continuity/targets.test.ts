import { beforeAll, describe, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import { endTarget } from '~/features/continuity/end-target.service.server';
import { saveTarget } from '~/features/continuity/save-target.service.server';
import { targetForm } from '~/features/continuity/target.form';
import { listTargets, targetChoices, targetToEnd } from '~/features/continuity/targets.query.server';
import type { Db } from '~/platform/db/db.server';
import { makeRecipient, makeZone } from '../../factories/db';
import { makeContext, type MadeContext } from '../../factories/service-context';
import { createTestDb } from '../../setup/database';

let db: Db;
let context: MadeContext;
let zoneId: string;
const day = (text: string): IsoDate => text as IsoDate;
const TODAY = day('2026-11-22');

beforeAll(async () => {
  ({ db } = await createTestDb());
  context = await makeContext(db, { role: 'manager' });
  zoneId = (await makeZone(db, { name: 'Nordre bydel' })).id;
  await makeRecipient(db, { zoneId, tier: 'A' });
});

const filled = {
  revision: '0',
  measure: 'm14',
  group: 'all',
  value: '4,5',
  validFrom: '22.11.2026',
  validTo: '',
};
type Filled = typeof filled;

function faultsOf(overrides: Partial<Filled>): Record<string, unknown> {
  const parsed = targetForm.safeParse({ ...filled, ...overrides });
  if (parsed.success) return {};
  return Object.fromEntries(
    parsed.error.issues.map((issue) => [issue.path.join('.'), 'params' in issue ? issue.params?.cause : issue.code]),
  );
}

/** Sets a target as somebody does who has just opened the form. */
async function set(overrides: Partial<Filled>) {
  const { revision } = await targetChoices(db, { today: TODAY });
  return saveTarget(context, targetForm.parse({ ...filled, revision: String(revision), ...overrides }));
}

const history = async (measure: string) =>
  (await listTargets(db, { today: TODAY })).filter((target) => target.measure === measure);

describe('the form of a target', () => {
  it('takes a decimal comma, and keeps per cent as a share', () => {
    expect(targetForm.parse(filled)).toMatchObject({ value: 4.5, tier: null, zoneId: null });
    expect(targetForm.parse({ ...filled, measure: 'teamShare', value: '62,5' }).value).toBe(0.625);
    expect(targetForm.parse({ ...filled, group: `zone:${zoneId}` })).toMatchObject({ zoneId, tier: null });
    expect(targetForm.parse({ ...filled, group: 'tier:A' })).toMatchObject({ zoneId: null, tier: 'A' });
  });

  it('says what is wrong at its field', () => {
    expect(faultsOf({ value: '0,5' })).toEqual({ value: 'outOfRange' });
    expect(faultsOf({ measure: 'coc', value: '4,5' })).toEqual({ value: 'outOfRange' });
    expect(faultsOf({ measure: 'upc', value: '100,5' })).toEqual({ value: 'outOfRange' });
    expect(faultsOf({ value: 'fire' })).toEqual({ value: 'notNumber' });
    expect(faultsOf({ measure: 'visits' })).toEqual({ measure: 'notChoice' });
    expect(faultsOf({ group: 'zone:1 OR 1=1' })).toEqual({ group: 'notChoice' });
    expect(faultsOf({ validTo: '21.11.2026' })).toEqual({ validTo: 'endBeforeStart' });
  });
});

it('a new target ends the one before it the day before, and both stand with who set them', async () => {
  expect(await set({})).toEqual({ ok: true });
  expect(await set({ value: '4', validFrom: '01.01.2027' })).toEqual({ ok: true });
  expect(await history('m14')).toMatchObject([
    { value: 4.5, validFrom: '2026-11-22', validTo: '2026-12-31', state: 'now', setBy: context.actor.name },
    { value: 4, validFrom: '2027-01-01', validTo: null, state: 'later', setOn: TODAY },
  ]);
});

it('targets for others, and for other measures, stand beside it', async () => {
  expect(await set({ measure: 'upc', value: '60' })).toEqual({ ok: true });
  expect(await set({ measure: 'upc', value: '70', group: 'tier:A' })).toEqual({ ok: true });
  expect(await set({ measure: 'upc', value: '55', group: `zone:${zoneId}` })).toEqual({ ok: true });
  const shown = await history('upc');
  expect(shown.map(({ state }) => state)).toEqual(['now', 'now', 'now']);
  expect(shown.map(({ zone }) => zone).sort()).toEqual([null, null, 'Nordre bydel'].sort());
});

it('never rewrites what has held', async () => {
  await set({ measure: 'secon', value: '50', validFrom: '01.06.2026' });
  expect(await set({ measure: 'secon', value: '40', validFrom: '01.09.2026' })).toMatchObject({
    cause: 'targetInPast',
    facts: { first: '22.11.2026' },
  });
  expect(await set({ measure: 'secon', value: '40', validFrom: '01.06.2026' })).toMatchObject({
    cause: 'targetLater',
    facts: { first: '01.06.2026' },
  });
  expect(await history('secon')).toMatchObject([{ value: 0.5, validTo: null }]);
});

it('refuses a group that is not there', async () => {
  const unknown = '00000000-0000-4000-8000-000000000000';
  expect(await set({ group: `zone:${unknown}` })).toMatchObject({ cause: 'notChoice', field: 'group' });
  expect(await set({ group: 'tier:Z' })).toMatchObject({ cause: 'notChoice', field: 'group' });
});

it('of two managers who set a target for the same at once, one is told that the other has', async () => {
  const { revision } = await targetChoices(db, { today: TODAY });
  const at = (value: string) =>
    saveTarget(
      context,
      targetForm.parse({ ...filled, measure: 'coc', value, revision: String(revision), validFrom: '23.11.2026' }),
    );
  const answers = await Promise.all([at('0,4'), at('0,5')]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ cause: 'stale' });
  expect(await history('coc')).toHaveLength(1);
});

it('ends a target once, tells the second of two, and never makes it longer again', async () => {
  await set({ measure: 'knownShare', value: '80', validFrom: '01.11.2026' });
  const targetId = (await history('knownShare'))[0]?.id ?? '';
  const toEnd = () => targetToEnd(db, { targetId, today: TODAY });
  const end = (revision: number, lastDay: string) => endTarget(context, { targetId, revision, lastDay: day(lastDay) });
  const first = (await toEnd())?.revision ?? -1;
  expect(await end(first, '2026-10-31')).toMatchObject({ cause: 'lastBeforeFirst', facts: { first: '01.11.2026' } });
  expect(await end(first, '2026-11-30')).toEqual({ ok: true });
  expect(await end(first, '2026-11-25')).toMatchObject({ cause: 'stale' });
  const second = (await toEnd())?.revision ?? -1;
  expect(await end(second, '2026-12-31')).toMatchObject({ cause: 'targetOnlyShorter', facts: { last: '30.11.2026' } });
  expect(await end(second, '2026-11-21')).toEqual({ ok: true });
  expect(await history('knownShare')).toMatchObject([{ value: 0.8, validTo: '2026-11-21', state: 'over' }]);
});
