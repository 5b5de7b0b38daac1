import { Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '~/ui/text-link';
import type { ThemeBoard } from '../theme-board.query.server';

interface GapListProps {
  zones: ThemeBoard['zones'];
  board: ThemeBoard['board'];
  mayPlan: boolean;
}

/** The themes that are neither given nor planned, by zone. */
export function GapList({ zones, board, mayPlan }: GapListProps) {
  const { t } = useTranslation('themeLunches');
  const gaps = zones.flatMap((zone) => {
    const themes = board.rows.flatMap(({ theme, cells }) => {
      const cell = cells.find(({ zoneId }) => zoneId === zone.id);
      return theme && cell && cell.given.length + cell.planned.length === 0 ? [theme] : [];
    });
    return themes.length === 0 ? [] : [{ zone, themes }];
  });
  return (
    <section className="stack" aria-labelledby="gaps-head">
      <Heading level={2} data-size="xs" id="gaps-head">
        {t('gaps.heading')}
      </Heading>
      {gaps.length === 0 ? <p className="muted">{t('gaps.none')}</p> : null}
      <ul className="lunch-list">
        {gaps.map(({ zone, themes }) => (
          <li key={zone.id}>
            <strong>{t('gaps.zone', { zone: zone.name })}</strong>
            {themes.map((theme, index) => (
              <span key={theme.id}>
                {index === 0 ? '' : ', '}
                {mayPlan ? (
                  <TextLink
                    to={`/temalunsj/forslag?${new URLSearchParams({ tema: theme.id, sone: zone.id })}`}
                    label={t('gaps.findFor', { theme: theme.name, zone: zone.name })}
                  >
                    {theme.name}
                  </TextLink>
                ) : (
                  theme.name
                )}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
