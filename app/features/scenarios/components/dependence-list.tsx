import { Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '~/ui/text-link';
import { useTold } from '~/ui/use-told';
import type { Dependence } from '../dependence.query.server';

/** Each person with the recipients who would meet nobody they know without her. */
export function DependenceList({ rows }: { rows: readonly Dependence[] }) {
  const { t } = useTranslation('scenarios');
  const told = useTold();
  return (
    <ul className="scenario-list">
      {rows.map((row) => (
        <li key={row.staffId} className="card scenario-list__item">
          <span className="cluster">
            <strong>{row.name}</strong>
            {row.loseEvery > 0 ? (
              <Tag data-color="danger" data-size="sm">
                {t('dependence.every', { count: row.loseEvery })}
              </Tag>
            ) : null}
            {row.loseSome > 0 ? (
              <Tag data-color="warning" data-size="sm">
                {t('dependence.some', { count: row.loseSome })}
              </Tag>
            ) : null}
            {row.loseEvery + row.loseSome === 0 && row.elsewhere === 0 ? (
              <Tag data-color="success" data-size="sm">
                {t('dependence.none')}
              </Tag>
            ) : null}
          </span>
          {row.recipients.length > 0 ? <Recipients row={row} /> : null}
          {row.elsewhere === 0 ? null : (
            <small className="muted">
              {told.elsewhere(row.elsewhere, (count) => t('dependence.elsewhere', { count }))}
            </small>
          )}
        </li>
      ))}
    </ul>
  );
}

function Recipients({ row }: { row: Dependence }) {
  const { t } = useTranslation('scenarios');
  return (
    <details>
      <summary>{t('dependence.who', { count: row.recipients.length, name: row.name })}</summary>
      <ul>
        {row.recipients.map((recipient) => (
          <li key={recipient.id}>
            <TextLink to={`/tjenestemottakere/${recipient.id}`}>{recipient.name}</TextLink>{' '}
            {recipient.every
              ? t('dependence.allVisits', { count: recipient.visits })
              : t('dependence.someVisits', { alone: recipient.alone, visits: recipient.visits })}
          </li>
        ))}
      </ul>
    </details>
  );
}
