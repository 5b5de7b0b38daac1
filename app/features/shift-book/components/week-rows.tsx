import { Table } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '~/domain/brand';
import { formatDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { TextLink } from '~/ui/text-link';
import type { BookedShift, StaffedCode } from '../shift-book-rows';

/** People on each code against the demand. */
export function StaffingRows({ dates, staffed }: { dates: readonly IsoDate[]; staffed: readonly StaffedCode[] }) {
  const { t } = useTranslation('shiftBook');
  const codes = [...new Set(staffed.map(({ code }) => code))];
  return codes.map((code) => (
    <Table.Row key={code}>
      <Table.HeaderCell scope="row">{code}</Table.HeaderCell>
      {dates.map((date) => {
        const row = staffed.find((one) => one.date === date && one.code === code);
        if (!row) return <Table.Cell key={date}>–</Table.Cell>;
        const short = row.people < row.min || row.lacking.length > 0;
        return (
          <Table.Cell key={date} className={short ? 'shift-book__short' : undefined}>
            {t('week.cell', { people: row.people, min: row.min })}
            {short ? ` ${t('week.short')}` : ''}
          </Table.Cell>
        );
      })}
    </Table.Row>
  ));
}

/** The open shifts of each day. */
export function OpenRow({ dates, shifts }: { dates: readonly IsoDate[]; shifts: readonly BookedShift[] }) {
  const { t } = useTranslation('shiftBook');
  const language = useLanguage();
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">{t('week.openOne')}</Table.HeaderCell>
      {dates.map((date) => (
        <Table.Cell key={date}>
          {shifts
            .filter((shift) => shift.date === date && shift.status === 'open')
            .map(({ id, code, insteadOf }) => (
              <span key={id}>
                <TextLink
                  to={`/vaktbok/vakt/${id}`}
                  label={`${t('status.open')}: ${code} ${formatDay(date, language)} ${insteadOf ?? ''}`}
                >
                  {code}
                </TextLink>{' '}
              </span>
            ))}
        </Table.Cell>
      ))}
    </Table.Row>
  );
}

/** Who works what. */
export function PeopleRows({ dates, shifts }: { dates: readonly IsoDate[]; shifts: readonly BookedShift[] }) {
  const { t } = useTranslation('shiftBook');
  const held = shifts.filter(({ staffId }) => staffId !== null);
  const people = new Map(held.map(({ staffId, staffName }) => [staffId, staffName]));
  const sorted = [...people].sort(([, a], [, b]) => (a ?? '').localeCompare(b ?? '', 'nb'));
  return sorted.map(([staffId, name]) => (
    <Table.Row key={staffId}>
      <Table.HeaderCell scope="row">{name}</Table.HeaderCell>
      {dates.map((date) => {
        const own = held.filter((shift) => shift.staffId === staffId && shift.date === date);
        return (
          <Table.Cell key={date}>
            {own.length === 0 ? t('week.none') : null}
            {own.map(({ id, code, status }) => (
              <span key={id}>
                {code} {status === 'absent' ? t('status.absent') : null}
              </span>
            ))}
          </Table.Cell>
        );
      })}
    </Table.Row>
  ));
}
