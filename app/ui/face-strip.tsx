import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '~/domain/brand';
import { formatDay, formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { initialsOf } from './initials';
import './face-strip.css';

type FaceRole = 'primary' | 'member' | 'other';

interface StripVisit {
  readonly id: string;
  readonly date: IsoDate;
  /** Local `HH:MM`; null where nobody makes it. */
  readonly start: string | null;
  readonly done: boolean | null;
  readonly carers: readonly { readonly id: string; readonly name: string; readonly role: FaceRole }[];
}

interface FaceStripProps {
  days: readonly IsoDate[];
  visits: readonly StripVisit[];
  /** Fewest different faces that the rota allows in 14 days, or null where nothing is known. */
  floor: number | null;
}

const PARTS = ['morning', 'day', 'evening'] as const;

const partOf = (start: string): (typeof PARTS)[number] =>
  start < '12:00' ? 'morning' : start < '17:00' ? 'day' : 'evening';

/**
 * One recipient's days as cells, a row for each part of the day; each visit a disc with the carer's initials: primary
 * filled, team outlined, others hatched, not done crossed. The count of different faces stands at the end.
 */
export function FaceStrip({ days, visits, floor }: FaceStripProps) {
  const { t } = useTranslation('visits');
  const language = useLanguage();
  const made = visits.filter((visit) => visit.start !== null);
  const parts = PARTS.filter((part) => made.some((visit) => partOf(visit.start ?? '') === part));
  const faces = new Set(made.flatMap((visit) => visit.carers.map((carer) => carer.id))).size;
  return (
    <figure className="face-strip">
      <div className="scroll-x" role="region" aria-label={t('strip.label')} tabIndex={0}>
        <table>
          <caption className="visually-hidden">{t('strip.label')}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t('strip.part')}</span>
              </th>
              {days.map((day) => (
                <th scope="col" key={day}>
                  {formatDay(day, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={part}>
                <th scope="row">{t(`strip.${part}`)}</th>
                {days.map((day) => (
                  <td key={day}>
                    {made
                      .filter((visit) => visit.date === day && partOf(visit.start ?? '') === part)
                      .map((visit) => (
                        <Faces key={visit.id} visit={visit} t={t} />
                      ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <figcaption className="cluster">
        <strong>{t('strip.faces', { count: faces })}</strong>
        {floor === null ? null : <span>{t('strip.floor', { floor: formatNumber(floor, { language }) })}</span>}
        {(['primary', 'member', 'other'] as const).map((role) => (
          <span key={role} className="face-strip__key">
            <span className={`face-strip__face face-strip__face--${role}`} aria-hidden="true" />
            {t(`strip.role.${role}`)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

/** Texts are handed down, because looking them up for each visit takes longer than drawing it. */
function Faces({ visit, t }: { visit: StripVisit; t: TFunction<'visits'> }) {
  const state = visit.done === false ? ' face-strip__face--not-done' : '';
  return (
    <span className="face-strip__visit">
      {visit.carers.map((carer) => {
        const words = t('strip.face', { time: visit.start, name: carer.name, role: t(`strip.role.${carer.role}`) });
        return (
          <span key={carer.id} className={`face-strip__face face-strip__face--${carer.role}${state}`} title={words}>
            <span aria-hidden="true">{initialsOf(carer.name)}</span>
            <span className="visually-hidden">
              {words}
              {visit.done === false ? `, ${t('state.notDone')}` : ''}
            </span>
          </span>
        );
      })}
    </span>
  );
}
