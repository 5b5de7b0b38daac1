import { Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { TextLink } from '~/ui/text-link';
import type { ThemePage } from '../theme-page.query.server';
import { ReachText } from './reach-text';

type Zone = ThemePage['zones'][number];

/** A zone's lunches about a theme, and who of the zone has not been at one. */
export function ZoneOfTheme({ zone }: { zone: Zone }) {
  const { t } = useTranslation('themeLunches');
  const head = `zone-${zone.id}`;
  return (
    <section className="card stack" aria-labelledby={head}>
      <div className="cluster">
        <Heading level={2} data-size="xs" id={head}>
          {zone.name}
        </Heading>
        <ReachText reach={zone.reach} />
      </div>
      {zone.lunches.length === 0 ? <p className="muted">{t('theme.none')}</p> : <Lunches zone={zone} />}
      {zone.missing === null || zone.missing.length === 0 ? null : (
        <details>
          <summary>{t('theme.missing', { count: zone.missing.length })}</summary>
          <ul className="lunch-list lunch-list--names">
            {zone.missing.map(({ id, name, isInGroup }) => (
              <li key={id}>{isInGroup ? t('theme.inGroup', { name }) : name}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Lunches({ zone }: { zone: Zone }) {
  const { t } = useTranslation('themeLunches');
  const language = useLanguage();
  const stateOf = ({ status, isOver }: Zone['lunches'][number]) =>
    status === 'planned' && isOver ? t('theme.untold') : t(`theme.${status}`);
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={t('theme.caption', { zone: zone.name })}>
      <table className="ds-table" data-border>
        <caption className="visually-hidden">{t('theme.caption', { zone: zone.name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('theme.session')}</th>
            <th scope="col">{t('theme.status')}</th>
            <th scope="col" className="num">
              {t('theme.people')}
            </th>
          </tr>
        </thead>
        <tbody>
          {zone.lunches.map((lunch) => (
            <tr key={lunch.id}>
              <th scope="row">
                <TextLink
                  to={`/opplaering/okt/${lunch.id}`}
                  label={`${zone.name} ${formatDate(lunch.date)} ${lunch.start}`}
                >
                  {formatDay(lunch.date, language)} {lunch.start}
                </TextLink>
              </th>
              <td>{stateOf(lunch)}</td>
              <td className="num">{lunch.status === 'held' ? lunch.present : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
