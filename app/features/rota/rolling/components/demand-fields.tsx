import { Input, Table } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { WEEKDAYS } from '~/domain/time/clock';
import { useWeekdayNames } from '~/platform/i18n/use-weekday-names';
import type { FieldSource } from '~/ui/form/field-props';
import type { RollingCode } from '../rolling-page.query.server';

type Cell = Record<'weekday' | 'shiftCodeId' | 'people', FieldSource>;

interface DemandFieldsProps {
  codes: readonly RollingCode[];
  /** Weekday by weekday, in the order of the codes. */
  cells: readonly Cell[];
}

/** Weekdays down, shift codes across: how many of those who walk the cycle. */
export function DemandFields({ codes, cells }: DemandFieldsProps) {
  const { t } = useTranslation('rolling');
  const names = useWeekdayNames();
  return (
    <div className="scroll-x" role="region" aria-label={t('demand')} tabIndex={0}>
      <Table border data-size="sm" className="rolling__table">
        <caption className="visually-hidden">{t('demand')}</caption>
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell scope="col">{t('weekday')}</Table.HeaderCell>
            {codes.map(({ id, code, name, startTime, endTime }) => (
              <Table.HeaderCell key={id} scope="col">
                {code} – {name}
                <br />
                <span className="muted">
                  {startTime}–{endTime}
                </span>
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {WEEKDAYS.map((weekday, day) => (
            <Table.Row key={weekday}>
              <Table.HeaderCell scope="row">{names[weekday]}</Table.HeaderCell>
              {codes.map(({ id, code }, column) => {
                const cell = cells[day * codes.length + column];
                return (
                  <Table.Cell key={id}>
                    {cell ? (
                      <>
                        <input type="hidden" name={cell.weekday.name} value={weekday} />
                        <input type="hidden" name={cell.shiftCodeId.name} value={id} />
                        <PeopleInput field={cell.people} label={t('demandCell', { code, weekday: names[weekday] })} />
                      </>
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

function PeopleInput({ field, label }: { field: FieldSource; label: string }) {
  return (
    <Input
      key={field.key}
      id={field.id}
      name={field.name}
      className="rolling__number"
      inputMode="numeric"
      autoComplete="off"
      defaultValue={field.defaultValue}
      aria-label={label}
      aria-invalid={field.errors ? true : undefined}
    />
  );
}
