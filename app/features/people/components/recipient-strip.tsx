import { useTranslation } from 'react-i18next';
import type { IsoDate } from '~/domain/brand';
import { addDays, daysBetween } from '~/domain/time/clock';
import { TextLink } from '~/ui/text-link';
import { FaceStrip } from '~/ui/face-strip';
import { facesIn, unregisteredIn, type FaceRole, type StripVisit } from '~/ui/face-strip-visits';
import type { RecipientData } from './recipient-facts';

/** Days each way that can be asked for. */
export const STRIP_DAYS = [14, 28] as const;

type Page = Pick<RecipientData, 'visits' | 'careTeam' | 'measures' | 'days'>;

/** The visits behind and ahead as a strip of faces, by the care team of each day. */
export function RecipientStrip({ page, today, base }: { page: Page; today: IsoDate; base: string }) {
  const { t } = useTranslation('recipients');
  const { days } = page;
  const half = daysBetween({ from: days.from, to: today });
  const all = Array.from({ length: daysBetween(days) + 1 }, (_, day) => addDays(days.from, day));
  const visits = page.visits.map(({ carers, ...visit }): StripVisit => ({
    ...visit,
    carers: carers.map((carer) => ({ ...carer, role: roleOn(page.careTeam, { staffId: carer.id, date: visit.date }) })),
  }));
  const past = { from: days.from, to: addDays(today, -1) };
  const counts = [
    {
      label: t('lookBack', { count: half }),
      faces: facesIn(visits, past),
      floor: null,
      unregistered: unregisteredIn(visits, past),
    },
    {
      label: t('lookAhead', { count: half }),
      faces: facesIn(visits, { from: today, to: days.to }),
      floor: half === 14 ? (page.measures?.bounds.m14Floor ?? null) : null,
    },
  ];
  return (
    <>
      <FaceStrip days={all} today={today} visits={visits} counts={counts} />
      <p className="people__switch no-print">
        {STRIP_DAYS.filter((count) => count !== half).map((count) => (
          <TextLink key={count} to={count === 14 ? base : `${base}?dager=${count}`}>
            {t('showDays', { count })}
          </TextLink>
        ))}
      </p>
    </>
  );
}

/** What somebody was to the recipient on a day. */
function roleOn(team: Page['careTeam'], who: { staffId: string; date: IsoDate }): FaceRole {
  const member = team.find(
    ({ staffId, validFrom, validTo }) =>
      staffId === who.staffId && validFrom <= who.date && (validTo === null || validTo >= who.date),
  );
  return member?.role ?? 'other';
}
