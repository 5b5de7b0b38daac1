import { Table } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { WEEKDAYS } from '~/domain/time/clock';
import { useWeekdayNames } from '~/platform/i18n/use-weekday-names';
import type { FieldSource } from '~/ui/form/field-props';
import { NumberInput } from './number-input';

type Cell = Record<'weekday' | 'shiftCodeId' | 'skillId' | 'min', FieldSource>;

interface SkillMatrixProps {
  codes: readonly { id: string; code: string }[];
  skills: readonly { id: string; name: string }[];
  /** Skill by skill, within it code by code, within it Monday first. */
  cells: readonly Cell[];
  labels: Readonly<Record<string, string>>;
}

/** Skills and shift codes down, weekdays across: how many on duty must have the skill. */
export function SkillMatrix({ codes, skills, cells, labels }: SkillMatrixProps) {
  const { t } = useTranslation('settings');
  const names = useWeekdayNames();
  const rows = skills.flatMap((skill) => codes.map((code) => ({ skill, code })));
  return (
    <div className="scroll-x" role="region" aria-label={t('demand.skillCaption')} tabIndex={0}>
      <Table border data-size="sm" className="settings__table">
        <caption className="visually-hidden">{t('demand.skillCaption')}</caption>
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell scope="col">{t('demand.skillAndShift')}</Table.HeaderCell>
            {WEEKDAYS.map((weekday) => (
              <Table.HeaderCell key={weekday} scope="col">
                {names[weekday]}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {rows.map(({ skill, code }, row) => (
            <Table.Row key={`${skill.id} ${code.id}`}>
              <Table.HeaderCell scope="row">
                {skill.name} – {code.code}
              </Table.HeaderCell>
              {WEEKDAYS.map((weekday, day) => {
                const cell = cells[row * WEEKDAYS.length + day];
                return (
                  <Table.Cell key={weekday}>
                    {cell ? (
                      <>
                        <input type="hidden" name={cell.weekday.name} value={weekday} />
                        <input type="hidden" name={cell.shiftCodeId.name} value={code.id} />
                        <input type="hidden" name={cell.skillId.name} value={skill.id} />
                        <NumberInput field={cell.min} label={labels[cell.min.name]} />
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
