import { Card, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, isoWeekOf } from '~/platform/i18n/format';
import type { WishRound } from '../wish-round.query.server';

const COLOURS = { open: 'success', coming: 'info', closed: 'neutral' } as const;

/** A wish round: for which rota, until when, and what the leader says about it. */
export function RoundCard({ round, children }: { round: WishRound; children?: ReactNode }) {
  const { t } = useTranslation('wishes');
  const [from, to] = [formatDate(round.opensOn), formatDate(round.closesOn)];
  const period = {
    open: t('round.openUntil', { date: to }),
    coming: t('round.opensFrom', { from, to }),
    closed: t('round.closedOn', { date: to }),
  };
  return (
    <Card className="stack">
      <div className="cluster">
        <Heading level={2} data-size="xs">
          {t('round.head')}
        </Heading>
        <Tag data-color={COLOURS[round.state]} data-size="sm">
          {t(`round.${round.state}`)}
        </Tag>
      </div>
      <Paragraph>
        {t('round.forRota', { date: formatDate(round.startsOn), week: isoWeekOf(round.startsOn) })}{' '}
        {period[round.state]}
      </Paragraph>
      {round.note === null ? null : (
        <Paragraph className="wish-note">
          <strong>{t('round.note')}</strong> {round.note}
        </Paragraph>
      )}
      {children}
    </Card>
  );
}
