import type { Actor } from '~/domain/access/vocabulary';
import type { StaffId } from '~/domain/brand';
import { isIsoDate } from '~/domain/time/clock';
import type { Db } from '~/platform/db/db.server';
import type { Now } from '~/platform/time/now.server';
import { lookAtDay } from './look-at-day.service.server';
import { recordTaps } from './record-taps.service.server';
import { tapFormSchema } from './taps.form';

interface Context {
  readonly db: Db;
  readonly actor: Actor;
  readonly now: Now;
}

/** Does what a plain form of the page asks, and tells where to go then. */
export async function answerDayForm(
  { db, actor, now }: Context,
  { staffId, form }: { staffId: StaffId; form: FormData },
): Promise<string> {
  const fields = Object.fromEntries(form);
  const date = typeof fields.dato === 'string' && isIsoDate(fields.dato) ? fields.dato : null;
  const back = new URLSearchParams(date === null ? {} : { dato: date });
  if (fields.gjor === 'sett') {
    const until = new Date(String(fields.til));
    if (date === null || Number.isNaN(until.getTime())) throw badRequest();
    await lookAtDay({ db, actor, now }, { date, until });
    return addressOf(back);
  }
  const tap = tapFormSchema.safeParse(fields);
  if (!tap.success) throw badRequest();
  const at = now();
  const sentAt = at.getTime();
  const taps = [{ ...tap.data, at: sentAt }];
  const [answer] = await recordTaps({ db, actor, now: () => at }, { staffId, sentAt, clock: null, taps });
  if (answer && answer.refused !== null) back.set('avvist', answer.refused);
  return addressOf(back);
}

const addressOf = (search: URLSearchParams): string => (search.size > 0 ? `/i-dag?${search}` : '/i-dag');

const badRequest = () => new Response(null, { status: 400, statusText: 'Bad Request' });
