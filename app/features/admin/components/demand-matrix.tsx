import { Table } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { WEEKDAYS } from '~/domain/time/clock';
import { useWeekdayNames } from '~/platform/i18n/use-weekday-names';
import type { FieldSource } from '~/ui/form/field-props';
import { NumberInput } from './number-input';
import './settings.css';

type Cell = Record<'weekday' | 'shiftCodeId' | 'min' | 'max', FieldSource>;

interface DemandMatrixProps {
  codes: readonly { id: string; code: string; name: string; startTime: string; endTime: string }[];
  /** Weekday by weekday, in the order of the codes. */
  cells: readonly Cell[];
  labels: Readonly<Record<string, string>>;
}

/** Weekdays down, shift codes across: the fewest and the most people. */
export function DemandMatrix({ codes, cells, labels }: DemandMatrixProps) {
  const { t } = useTranslation('settings');
  const names = useWeekdayNames();
  return (
    <div className="scroll-x" role="region" aria-label={t('demand.caption')} tabIndex={0}>
      <Table border data-size="sm" className="settings__table">
        <caption className="visually-hidden">{t('demand.caption')}</caption>
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell scope="col">{t('demand.weekday')}</Table.HeaderCell>
            {codes.map((code) => (
              <Table.HeaderCell key={code.id} scope="col">
                {code.code} – {code.name}
                <br />
                <span className="muted">
                  {code.startTime}–{code.endTime}
                </span>
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {WEEKDAYS.map((weekday, day) => (
            <Table.Row key={weekday}>
              <Table.HeaderCell scope="row">{names[weekday]}</Table.HeaderCell>
              {codes.map((code, column) => {
                const cell = cells[day * codes.length + column];
                return (
                  <Table.Cell key={code.id}>
                    {cell ? (
                      <span className="settings__pair">
                        <input type="hidden" name={cell.weekday.name} value={weekday} />
                        <input type="hidden" name={cell.shiftCodeId.name} value={code.id} />
                        <NumberInput field={cell.min} label={labels[cell.min.name]} />
                        <span aria-hidden="true">{t('demand.to')}</span>
                        <NumberInput field={cell.max} label={labels[cell.max.name]} />
                      </span>
                    ) : null}
                  </Table.Cell>
                );
              })}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
