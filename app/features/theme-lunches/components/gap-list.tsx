import { Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '~/ui/text-link';
import type { ThemeBoard } from '../theme-board.query.server';

interface GapListProps {
  zones: ThemeBoard['zones'];
  board: ThemeBoard['board'];
  mayPlan: boolean;
}

/** The themes that have not reached everyone and are not planned again, by zone. */
export function GapList({ zones, board, mayPlan }: GapListProps) {
  const { t } = useTranslation('themeLunches');
  const gaps = zones.flatMap((zone) => {
    const themes = board.rows.flatMap(({ theme, cells }) => {
      const cell = cells.find(({ zoneId }) => zoneId === zone.id);
      const count = cell === undefined ? 0 : cell.reach.size - cell.reach.reached;
      return theme && cell && count > 0 && cell.planned.length === 0 ? [{ ...theme, count }] : [];
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
                    label={t('gaps.findFor', { theme: theme.name, zone: zone.name, count: theme.count })}
                  >
                    {t('gaps.missing', { theme: theme.name, count: theme.count })}
                  </TextLink>
                ) : (
                  t('gaps.missing', { theme: theme.name, count: theme.count })
                )}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
