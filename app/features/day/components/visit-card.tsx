import { useTranslation } from 'react-i18next';
import { isThere, type VisitView } from '../day-view';
import { SavingMark } from './saving-mark';
import { VisitActions } from './visit-actions';
import { Company, useStateWords } from './visit-words';

/** Where the focus goes when the visit on top has been told of. */
export const CURRENT_ID = 'day-current';

/** The visit where the carer is, or her next: first on the page and the biggest. */
export function VisitCard({ view }: { view: VisitView }) {
  const { t } = useTranslation('day');
  const { visit } = view;
  return (
    <section className="card day__current" aria-labelledby={CURRENT_ID}>
      <h2 id={CURRENT_ID} tabIndex={-1} className="day__label">
        {isThere(view) ? t('now') : t('upNext')}
      </h2>
      <p className="day__who">
        <span className="day__time">{visit.from ?? ''}</span> {visit.recipient}
      </p>
      <VisitDetails view={view} />
      <VisitActions view={view} />
    </section>
  );
}

/** Place, way, what to know, company and state. */
export function VisitDetails({ view }: { view: VisitView }) {
  const { t } = useTranslation('day');
  const words = useStateWords();
  const { visit } = view;
  const place = [visit.zone, ...(visit.from && visit.to ? [`${visit.from}–${visit.to}`] : [])];
  return (
    <div className="day__details">
      <p>{[...place, ...(visit.travel > 0 ? [t('travel', { minutes: visit.travel })] : [])].join(' · ')}</p>
      {visit.toKnow === null ? null : (
        <p>
          <strong>{t('toKnow')}:</strong> {visit.toKnow}
        </p>
      )}
      <Company view={view} />
      <p className="day__state">
        {words(view)} <SavingMark saving={view.saving} />
      </p>
    </div>
  );
}
