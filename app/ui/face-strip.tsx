import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '~/domain/brand';
import { formatDay, formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { DAY_PARTS, partOf, type FaceCount, type StripVisit } from './face-strip-visits';
import { FaceDiscs, FaceKey } from './face-discs';
import { FaceTable } from './face-table';
import './face-strip.css';

interface FaceStripProps {
  days: readonly IsoDate[];
  /** Its column is marked and in sight, where the days hold it. */
  today: IsoDate | null;
  visits: readonly StripVisit[];
  /** How many different people come in a period, with the fewest that the rota allows. */
  counts: readonly FaceCount[];
  /** What the strip is called where there are several. */
  label?: string;
  /** Whether the discs are explained below; not where a strip beside this one does so. */
  explained?: boolean;
}

/**
 * One recipient's days as cells, a row for each part of the day; each visit a disc with the carer's initials: primary
 * filled, team outlined, others hatched, not done crossed, nobody an empty ring, two carers overlapping. Letters and
 * patterns carry the meaning, so that it reads in grey. The counts stand at the end, and the same visits as a table.
 */
export function FaceStrip({ days, today, visits, counts, label, explained = true }: FaceStripProps) {
  const { t } = useTranslation('faces');
  const language = useLanguage();
  const name = label ?? t('label');
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = scroller.current;
    const mark = box?.querySelector<HTMLElement>('[data-today]');
    if (box && mark) box.scrollLeft = mark.offsetLeft - box.clientWidth / 2;
  }, [today]);
  const parts = DAY_PARTS.filter((part) => visits.some((visit) => partOf(visit) === part));
  const cells = new Map<string, StripVisit[]>();
  for (const visit of visits) {
    const key = `${partOf(visit)} ${visit.date}`;
    cells.set(key, [...(cells.get(key) ?? []), visit]);
  }
  if (visits.length === 0) return <p className="face-strip__empty">{t('empty')}</p>;
  const markOf = (day: IsoDate) => (day === today ? '' : undefined);
  return (
    <figure className="face-strip">
      <div className="scroll-x" role="region" aria-label={name} tabIndex={0} ref={scroller}>
        <table className="face-strip__grid">
          <caption className="visually-hidden">{name}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t('part')}</span>
              </th>
              {days.map((day) => (
                <th scope="col" key={day} data-today={markOf(day)} aria-current={day === today ? 'date' : undefined}>
                  {formatDay(day, language)
                    .split(' ')
                    .map((word) => (
                      <span key={word}>{word}</span>
                    ))}
                  {day === today ? <strong>{t('today')}</strong> : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={part}>
                <th scope="row">{t(`parts.${part}`)}</th>
                {days.map((day) => (
                  <td key={day} data-today={markOf(day)}>
                    {cells.get(`${part} ${day}`)?.map((visit) => (
                      <FaceDiscs key={visit.id} visit={visit} t={t} />
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <figcaption className="face-strip__foot">
        <ul className="face-strip__counts">
          {counts.map(({ label, faces, floor, unregistered = 0 }) => (
            <li key={label}>
              {label} <strong>{t('faces', { count: faces })}</strong>
              {floor === null ? null : <> · {t('floor', { floor: formatNumber(floor, { language }) })}</>}
              {unregistered === 0 ? null : <> · {t('unregistered', { count: unregistered })}</>}
            </li>
          ))}
        </ul>
        {explained ? <FaceKey t={t} /> : null}
      </figcaption>
      <FaceTable visits={visits} of={label} />
    </figure>
  );
}
