import { Table } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useStandingText } from './use-standing-text';
import type { ToldEffect } from '../told-change';

/** The visits that a change makes otherwise: who came and who comes. */
export function VisitsTable({ visits }: Pick<ToldEffect, 'visits'>) {
  const { t } = useTranslation('visitChange');
  const standing = useStandingText();
  if (visits.length === 0) return null;
  return (
    <div className="scroll-x" role="region" tabIndex={0} aria-label={t('effect.visits')}>
      <Table data-size="sm">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell scope="col">{t('effect.recipient')}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{t('effect.before')}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{t('effect.after')}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {visits.map((visit, index) => (
            <Table.Row key={index}>
              <Table.HeaderCell scope="row">
                {visit.recipient ?? t('effect.otherZone')}
                {visit.makesRoom ? <span className="muted"> · {t('effect.makesRoom')}</span> : null}
              </Table.HeaderCell>
              <Table.Cell>{standing(visit.before)}</Table.Cell>
              <Table.Cell>{standing(visit.after)}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
