import { Heading, Table, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '~/ui/text-link';
import type { BookedShift, BookedStatus } from '../shift-book-rows';

const COLORS = { planned: 'neutral', absent: 'warning', open: 'danger', cancelled: 'neutral' } as const;

/** The shifts of a day, each with a way to its history. */
export function ShiftTable({ shifts }: { shifts: readonly BookedShift[] }) {
  const { t } = useTranslation('shiftBook');
  return (
    <section className="stack" aria-labelledby="shifts-head">
      <Heading level={2} data-size="xs" id="shifts-head">
        {t('people.head')}
      </Heading>
      <div className="scroll-x" role="region" tabIndex={0} aria-labelledby="shifts-head">
        <Table data-size="sm">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell scope="col">{t('people.who')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('people.shift')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('people.time')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('people.status')}</Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {shifts.map((shift) => (
              <ShiftRow shift={shift} key={shift.id} />
            ))}
          </Table.Body>
        </Table>
      </div>
    </section>
  );
}

function ShiftRow({ shift }: { shift: BookedShift }) {
  const { t } = useTranslation('shiftBook');
  const who = shift.staffName ?? t('people.nobody');
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        {shift.staffId === null ? who : <TextLink to={`/ansatte/${shift.staffId}/turnus`}>{who}</TextLink>}{' '}
        {shift.isOnCall ? <Tag data-size="sm">{t('substitutes.onCall')}</Tag> : null}
      </Table.HeaderCell>
      <Table.Cell>
        <TextLink to={`/vaktbok/vakt/${shift.id}`} label={t('people.history', { code: shift.code, who })}>
          {shift.code}
        </TextLink>
      </Table.Cell>
      <Table.Cell>
        {shift.start}–{shift.end}
      </Table.Cell>
      <Table.Cell>
        <span className="cluster">
          <StatusTag status={shift.status} />
          {shift.isCutOff ? t('people.cutOff') : null}
          {shift.insteadOf === null ? null : t('people.instead', { name: shift.insteadOf })}
        </span>
      </Table.Cell>
    </Table.Row>
  );
}

function StatusTag({ status }: { status: BookedStatus }) {
  const { t } = useTranslation('shiftBook');
  return (
    <Tag data-color={COLORS[status]} data-size="sm">
      {t(`status.${status}`)}
    </Tag>
  );
}
