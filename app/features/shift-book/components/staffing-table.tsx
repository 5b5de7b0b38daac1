import { Heading, Table, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { StaffedCode } from '../shift-book-rows';

/** Who is there of each code on a day, against what is needed. */
export function StaffingTable({ rows }: { rows: readonly StaffedCode[] }) {
  const { t } = useTranslation('shiftBook');
  if (rows.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="staffing-head">
      <Heading level={2} data-size="xs" id="staffing-head">
        {t('staffing.head')}
      </Heading>
      <div className="scroll-x" role="region" tabIndex={0} aria-labelledby="staffing-head">
        <Table data-size="sm">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell scope="col">{t('staffing.code')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('staffing.people')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('staffing.needed')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('staffing.standing')}</Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {rows.map((row) => (
              <Table.Row key={row.code}>
                <Table.HeaderCell scope="row">{row.code}</Table.HeaderCell>
                <Table.Cell>{row.people}</Table.Cell>
                <Table.Cell>
                  {row.min === row.max ? row.min : t('staffing.range', { min: row.min, max: row.max })}
                </Table.Cell>
                <Table.Cell>
                  <Standing row={row} />
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </section>
  );
}

function Standing({ row }: { row: StaffedCode }) {
  const { t } = useTranslation('shiftBook');
  const short = row.min - row.people;
  const over = row.people - row.max;
  return (
    <span className="cluster">
      {short > 0 ? (
        <Tag data-color="danger" data-size="sm">
          {t('staffing.short', { count: short })}
        </Tag>
      ) : (
        <span>{over > 0 ? t('staffing.over', { count: over }) : t('staffing.met')}</span>
      )}
      {row.lacking.map((lack) => (
        <Tag key={lack.skill} data-color="warning" data-size="sm">
          {t('staffing.skill', lack)}
        </Tag>
      ))}
    </span>
  );
}
