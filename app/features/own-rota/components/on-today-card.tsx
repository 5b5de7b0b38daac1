import { Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { OnToday } from '../on-today.query.server';

/** Who is on today. */
export function OnTodayCard({ colleagues }: { colleagues: readonly OnToday[] }) {
  const { t } = useTranslation('ownRota');
  return (
    <section className="card stack" aria-labelledby="paa-vakt">
      <Heading level={2} data-size="xs" id="paa-vakt">
        {t('onToday')}
      </Heading>
      {colleagues.length === 0 ? <p className="muted">{t('nobodyOn')}</p> : null}
      <ul className="own-rota__list">
        {colleagues.map(({ id, code, start, end, name }) => (
          <li key={id}>
            <strong>{code}</strong> {start}–{end} {name ?? <em>{t('openShift')}</em>}
          </li>
        ))}
      </ul>
    </section>
  );
}
