import type { Clock, IsoDate, RecipientId, StaffId } from '~/domain/brand';
import type { Weekday } from '~/domain/time/clock';
import { wishMet, type MadeVisit } from '~/domain/visits/wish-met';
import { buildModel } from '~/planner/model/build-model';
import type { Model, Rota } from '~/planner/model/model';
import { wishLimit, type WishCause } from '~/planner/reasons/wish-limit';
import { rotaOf } from '~/planner/write/read-plan';
import type { Db } from '~/platform/db/db.server';
import { readKeptPlan, type KeptPlan } from '~/platform/versions/kept-plan.server';
import type { RecipientVisit } from './recipient-visits.query.server';
import { publishedOn } from './standing-plan.server';

/** A wish as it is stored; times are both there or none. */
interface WishRow {
  readonly weekday: number | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly staff: { readonly id: string; readonly reference: string } | null;
}

/** How far the live visits meet a wish, and where they do not, what stands in the way. */
export interface WishAnswer {
  readonly unit: 'days' | 'weeks';
  readonly met: number;
  readonly of: number;
  /** How many could be met in the published rota, and why the others are not; `null` where that is not known. */
  readonly possible: number | null;
  readonly cause: WishCause | null;
}

interface Asked {
  readonly recipient: string;
  readonly today: IsoDate;
  readonly wishes: readonly WishRow[];
  /** Visits from today on. */
  readonly visits: readonly RecipientVisit[];
}

/** An answer for each wish, in their order. The plan is only read where there are wishes. */
export async function answerWishes(db: Db, { recipient, today, wishes, visits }: Asked): Promise<WishAnswer[]> {
  if (wishes.length === 0) return [];
  const frame = await rotaNow(db, today);
  const made = visits.flatMap(({ date, start, carers }): MadeVisit[] =>
    start === null || carers.length === 0 ? [] : [{ date, start: start as Clock, staff: carers.map(({ id }) => id) }],
  );
  return wishes.map(({ weekday, earliest, latest, staff }) => {
    const times =
      earliest === null || latest === null ? null : { earliest: earliest as Clock, latest: latest as Clock };
    const asked = { weekday: weekday as Weekday | null, times };
    const { unit, met, of, dates } = wishMet({ ...asked, staff: (staff?.id ?? null) as StaffId | null }, made);
    const wish = {
      ...asked,
      recipient: recipient as RecipientId,
      staff: (staff?.reference ?? null) as StaffId | null,
    };
    const limit = frame && wishLimit(frame.model, frame.rota, { wish, dates, met });
    return { unit, met, of, possible: limit?.possible ?? null, cause: limit?.cause ?? null };
  });
}

const frames = new WeakMap<KeptPlan, { model: Model; rota: Rota }>();

/** The published rota with its case, made once for each that is read. */
async function rotaNow(db: Db, today: IsoDate): Promise<{ model: Model; rota: Rota } | null> {
  const version = await publishedOn(db, today);
  if (!version) return null;
  const kept = await readKeptPlan(db, version);
  const known = frames.get(kept);
  if (known) return known;
  const model = buildModel(kept.case);
  const frame = { model, rota: rotaOf(model, kept.plan) };
  frames.set(kept, frame);
  return frame;
}
