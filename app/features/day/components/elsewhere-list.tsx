import { useTranslation } from 'react-i18next';
import type { VisitView } from '../day-view';
import { TapButton } from './tap-button';
import { TapForm } from './tap-form';
import { useStateWords } from './visit-words';

/** The day's visits to people whom she knows that others were to make: whoever went says so here. */
export function ElsewhereList({ visits }: { visits: readonly VisitView[] }) {
  const { t } = useTranslation('day');
  const words = useStateWords();
  if (visits.length === 0) return null;
  return (
    <details className="day__elsewhere">
      <summary>{t('elsewhere.title')}</summary>
      <p className="muted">{t('elsewhere.text')}</p>
      <ul className="day__list">
        {visits.map((view) => {
          const { visit } = view;
          const names = visit.others.map(({ name }) => name).join(', ');
          return (
            <li key={visit.id} className="day__row day__open">
              <p>
                <span className="day__time">{visit.from ?? '–'}</span> {visit.recipient}{' '}
                <span className="muted">{visit.zone}</span>
              </p>
              <p className="muted">
                {names === '' ? t('elsewhere.nobody') : t('elsewhere.planned', { names })}. {words(view)}.
              </p>
              <TapForm visit={visit} kind="checkIn">
                <TapButton
                  variant="secondary"
                  text={t('act.checkIn')}
                  label={t('act.at', { act: t('act.checkIn'), recipient: visit.recipient, time: visit.from ?? '' })}
                />
              </TapForm>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
