import type { IsoDate } from '~/domain/brand';
import type { Actor } from '~/domain/access/vocabulary';
import { refuse, type Verdict } from '~/domain/verdict';
import type { DatedAgreement } from '~/domain/working-time/limit';
import { blocksPublishing } from '~/domain/working-time/standing';
import { logAccess } from '~/platform/access/access-log.server';
import { publishVersion } from '~/platform/case-store/publish-version.server';
import { isExclusionViolation, type Db, type Tx } from '~/platform/db/db.server';
import { dateOfInstant, type Now } from '~/platform/time/now.server';
import { judgeAndKeep } from '~/platform/versions/kept-judgement.server';
import { loadAgreements } from '~/platform/working-time/load-working-time.server';
import { needsReason } from './needs-reason';
import { noticeOn } from './notice';
import { otherHolidayRota } from './other-holiday-rota.server';
import { changedDays, tellOfPublication, workedDays } from './publication-notices.server';
import { readPublication, type Publication } from './publication.server';
import { firstRestedDay, shortRestBefore } from './rest-before.server';

interface PublishInput {
  readonly versionId: string;
  /** The revision of the draft that was looked at. */
  readonly revision: number;
  /** The version that was published when the draft was looked at, or `null`. */
  readonly publishedId: string | null;
  /** The first day that the draft decides. */
  readonly from: IsoDate;
  readonly reason: string | null;
}

/** What a publication came to. */
interface Published {
  readonly number: number;
  readonly from: IsoDate;
  /** Live shifts and visits that people had changed, and that stay as they are. */
  readonly kept: { readonly shifts: number; readonly visits: number };
}

const PUBLISH_TIMEOUT_MS = 60_000;

/**
 * Makes a draft the version that counts, from a date on. Refused where the draft or the published version is another
 * than the leader looked at, where another holiday rota counts for some of its days, where the draft breaks a hard rule or
 * gives somebody too little rest after what stands before it, and without a reason where the notice is short or nobody has discussed it. Those whose shifts change are told.
 */
export async function publishRota(
  deps: { db: Db; actor: Actor; now: Now },
  input: PublishInput,
): Promise<Verdict<Published>> {
  try {
    return await deps.db.$transaction((tx) => publishIn(tx, deps, input), { timeout: PUBLISH_TIMEOUT_MS });
  } catch (error) {
    if (isExclusionViolation(error)) return refuse('overlap');
    throw error;
  }
}

async function publishIn(
  tx: Tx,
  { actor, now }: { actor: Actor; now: Now },
  input: PublishInput,
): Promise<Verdict<Published>> {
  const publication = await readPublication(tx, { versionId: input.versionId, lock: true });
  if (!publication) return refuse('notFound');
  const at = now();
  const agreements = await loadAgreements(tx);
  const today = dateOfInstant(at);
  const fault = faultOf(publication, input) ?? dateFaultOf(publication, { ...input, today, agreements });
  if (fault) return fault;
  const days = { from: input.from, to: publication.lastDay };
  const other = await otherHolidayRota(tx, { rotaId: publication.rota.id, ...days });
  if (other !== null) return refuse('otherHolidayRota', { facts: { name: other } });
  const judged = await judgeAndKeep(tx, { rotaId: publication.rota.id, versionId: input.versionId });
  if (judged.state !== 'judged') return refuse(judged.state);
  if (judged.findings.some(blocksPublishing)) return refuse('hardFindings');
  const { from, reason } = input;
  const asked = { versionId: input.versionId, from, agreements };
  const rest = await shortRestBefore(tx, asked);
  if (rest) {
    const first = await firstRestedDay(tx, asked);
    const facts = { ...rest, hours: Math.max(0, rest.hours), ...(first === null ? {} : { first }) };
    return refuse(first === null ? 'shortRest' : 'shortRestUntil', { field: 'from', facts });
  }
  const before = await workedDays(tx, days);
  const published = await publishVersion(tx, { versionId: input.versionId, actorId: actor.userId, now: at, from });
  if (reason !== null) await tx.rotaVersion.update({ where: { id: input.versionId }, data: { reason } });
  const changes = changedDays({ before, after: await workedDays(tx, days) });
  await tellOfPublication(tx, { actor, at, publication, from, reason, changes });
  const scope = { version: input.versionId, from: input.from };
  await logAccess(tx, { actor, at }, { action: 'change', thing: 'publication', scope });
  const kept = { shifts: published.shifts.kept, visits: published.visits.kept };
  return { ok: true, number: publication.version.number, from: input.from, kept };
}

/** Somebody has been here since the leader opened the page. */
function faultOf({ version, published }: Publication, input: PublishInput) {
  if (published && published.id !== input.publishedId) {
    const { number, publishedBy, publishedAt } = published;
    return refuse('publishedMeanwhile', { facts: { number, who: publishedBy ?? '', at: publishedAt ?? '' } });
  }
  if (version.status !== 'draft' && version.status !== 'inConsultation') return refuse('notDraft');
  if (version.revision !== input.revision) return refuse('stale');
  return null;
}

function dateFaultOf(
  { rota, lastDay, heldOn }: Publication,
  input: PublishInput & { today: IsoDate; agreements: readonly DatedAgreement[] },
) {
  const { from, today, agreements } = input;
  if (from < today) return refuse('tooEarly', { field: 'from' });
  if (from < rota.startsOn) return refuse('beforeStart', { field: 'from', facts: { start: rota.startsOn } });
  if (from > lastDay) return refuse('afterEnd', { field: 'from', facts: { end: lastDay } });
  const [cause] = needsReason({ today, from, heldOn, agreements });
  if (input.reason === null && cause !== undefined) {
    return refuse(cause === 'shortNotice' ? 'reasonMissing' : 'notDiscussed', {
      field: 'reason',
      facts: { days: noticeOn(agreements, from).days },
    });
  }
  return null;
}
