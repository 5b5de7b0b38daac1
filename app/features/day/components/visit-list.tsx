import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitView } from '../day-view';
import { SavingMark } from './saving-mark';
import { VisitActions } from './visit-actions';
import { VisitDetails } from './visit-card';
import { useStateWords } from './visit-words';

/** Where the focus goes when a visit of the list has been told of. */
export const rowIdOf = (visitId: string): string => `besok-${visitId}`;

/** The whole day in order. A visit opens to what can be told of it; the one on top of the page is only named. */
export function VisitList({ visits, current }: { visits: readonly VisitView[]; current: VisitView | null }) {
  const { t } = useTranslation('day');
  if (visits.length === 0) return null;
  return (
    <section aria-labelledby="day-list" className="stack">
      <h2 id="day-list" className="day__label">
        {t('list')}
      </h2>
      <ol className="day__list">
        {visits.map((view) => (
          <li key={view.visit.id} className={`day__row day__row--${view.told.outcome}`}>
            {view.visit.id === current?.visit.id ? <NamedRow view={view} /> : <FoldedRow view={view} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function NamedRow({ view }: { view: VisitView }) {
  const { t } = useTranslation('day');
  return (
    <p className="day__summary">
      <RowHead view={view} words={t('onTop')} />
    </p>
  );
}

function FoldedRow({ view }: { view: VisitView }) {
  const words = useStateWords();
  return (
    <details>
      <summary className="day__summary" id={rowIdOf(view.visit.id)}>
        <RowHead view={view} words={words(view)}>
          <SavingMark saving={view.saving} />
        </RowHead>
      </summary>
      <div className="day__open">
        <VisitDetails view={view} />
        <VisitActions view={view} />
      </div>
    </details>
  );
}

/** What is good to see before the visit is opened: the way, and who comes along. */
function useHint(): (view: VisitView) => string {
  const { t } = useTranslation('day');
  return ({ visit, told }) => {
    if (visit.isCancelled || told.outcome !== 'open') return '';
    const names = visit.others.map(({ name }) => name).join(', ');
    return [
      ...(visit.travel > 0 ? [t('travel', { minutes: visit.travel })] : []),
      ...(names === '' ? [] : [t('withOthers', { names })]),
      ...(visit.neverAlone ? [t('alone.title')] : []),
    ].join(' · ');
  };
}

function RowHead({ view, words, children }: { view: VisitView; words: string; children?: ReactNode }) {
  const hint = useHint()(view);
  const { visit } = view;
  return (
    <>
      <span className="day__time">{visit.from ?? '–'}</span>{' '}
      <span className="day__name">
        {visit.recipient} <span className="muted">{visit.zone}</span>
      </span>{' '}
      <span className="day__words">
        {words} {children}
      </span>{' '}
      {hint === '' ? null : <span className="day__words muted">{hint}</span>}
    </>
  );
}
