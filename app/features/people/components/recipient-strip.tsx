import { addDays, daysBetween } from '~/domain/time/clock';
import { FaceStrip } from '~/ui/face-strip';
import type { RecipientData } from './recipient-facts';

/** The visits ahead as a strip of faces, by the care team of today. */
export function RecipientStrip({ page }: { page: Pick<RecipientData, 'visits' | 'careTeam' | 'measures' | 'days'> }) {
  const team = new Map(
    page.careTeam.filter((member) => member.state === 'current').map((member) => [member.staffId, member.role]),
  );
  const days = Array.from({ length: daysBetween(page.days) + 1 }, (_, day) => addDays(page.days.from, day));
  const visits = page.visits.map(({ carers, status, ...visit }) => ({
    ...visit,
    done: status === 'done' ? true : status === 'notDone' ? false : null,
    carers: carers.map((carer) => ({ ...carer, role: team.get(carer.id) ?? ('other' as const) })),
  }));
  if (visits.length === 0) return null;
  return <FaceStrip days={days} visits={visits} floor={page.measures?.bounds.m14Floor ?? null} />;
}
