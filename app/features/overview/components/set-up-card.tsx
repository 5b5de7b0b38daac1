import { Heading, Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { SetUpState } from '../set-up-state.query.server';

const STEPS = [
  { key: 'zones', to: '/soner' },
  { key: 'shiftCodes', to: '/vaktkoder' },
  { key: 'demand', to: '/bemanning' },
  { key: 'staff', to: '/ansatte' },
  { key: 'recipients', to: '/import' },
  { key: 'users', to: '/brukere' },
] as const;

/** What is in place and what is missing before a first plan can be made. */
export function SetUpCard({ state }: { state: SetUpState }) {
  const { t } = useTranslation('overview');
  return (
    <section className="card stack" aria-labelledby="set-up">
      <Heading level={2} data-size="xs" id="set-up">
        {t('setUp.title')}
      </Heading>
      <ul className="overview__list">
        {STEPS.map(({ key, to }) => (
          <li key={key}>
            <DsLink asChild>
              <Link to={to}>{t(`setUp.${key}`)}</Link>
            </DsLink>
            : {state[key] === 0 ? t('setUp.missing') : t('setUp.inPlace', { count: state[key] })}
          </li>
        ))}
      </ul>
    </section>
  );
}
