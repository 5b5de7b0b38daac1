import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { WEEKDAYS } from '~/domain/time/clock';
import { useWeekdayNames } from '~/platform/i18n/use-weekday-names';
import { FieldRows } from '~/ui/form/field-rows';
import { FormFrame } from '~/ui/form/form-frame';
import type { FormReply } from '~/ui/form/parse-form';
import { SelectField } from '~/ui/form/select-field';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { demandForm } from '../demand.form';
import type { demandForForm } from '../demand.query.server';
import { DemandMatrix } from './demand-matrix';

type DemandData = Awaited<ReturnType<typeof demandForForm>>;

/** The form's first values: every weekday and code, also where nobody is needed. */
function defaultsOf({ codes, demand, skillDemand, stamp }: DemandData) {
  const known = new Map(demand.map((row) => [`${row.weekday} ${row.shiftCodeId}`, row]));
  const cells = WEEKDAYS.flatMap((weekday) =>
    codes.map((code) => {
      const row = known.get(`${weekday} ${code.id}`);
      return { weekday: String(weekday), shiftCodeId: code.id, min: String(row?.min ?? 0), max: String(row?.max ?? 0) };
    }),
  );
  const skills = skillDemand.map((row) => ({ ...row, weekday: String(row.weekday), min: String(row.min) }));
  return { stamp, cells, skills };
}

export function DemandEditor({ data, reply }: { data: DemandData; reply: FormReply | undefined }) {
  const { t } = useTranslation('settings');
  const names = useWeekdayNames();
  const { codes, skills } = data;
  const [form, fields] = useCheckedForm({ id: 'bemanning', schema: demandForm, defaults: defaultsOf(data), reply });
  const weekdays = WEEKDAYS.map((weekday) => ({ value: String(weekday), label: names[weekday] }));
  const rows = fields.skills.getFieldList();
  const cells = fields.cells.getFieldList().map((cell) => cell.getFieldset());
  return (
    <FormFrame
      form={form}
      cancelTo="/bemanning"
      labels={{ ...labelsOf({ codes, names, t }), skills: t('demand.skillTitle') }}
      wide
    >
      <input type="hidden" name="stamp" defaultValue={fields.stamp.defaultValue} />
      <DemandMatrix codes={codes} cells={cells} />
      <FieldRows
        legend={t('demand.skillTitle')}
        description={skills.length === 0 ? t('demand.noSkills') : t('demand.skillHelp')}
        rows={rows}
        rowKey={(row) => row.key ?? row.id}
        addLabel={t('demand.addSkill')}
        removeLabel={(index) => t('demand.removeSkill', { number: index + 1 })}
        add={form.insert.getButtonProps({ name: 'skills' })}
        remove={(index) => form.remove.getButtonProps({ name: 'skills', index })}
      >
        {(row) => {
          const { weekday, shiftCodeId, skillId, min } = row.getFieldset();
          return (
            <>
              <SelectField field={weekday} label={t('demand.weekday')} options={weekdays} />
              <SelectField
                field={shiftCodeId}
                label={t('demand.shift')}
                options={codes.map((code) => ({ value: code.id, label: `${code.code} – ${code.name}` }))}
              />
              <SelectField
                field={skillId}
                label={t('demand.skill')}
                options={skills.map((skill) => ({ value: skill.id, label: skill.name }))}
              />
              <TextField field={min} label={t('demand.atLeast')} kind="whole" />
            </>
          );
        }}
      </FieldRows>
    </FormFrame>
  );
}

/** What each number of the matrix is called in the list of faults. */
function labelsOf(options: {
  codes: DemandData['codes'];
  names: ReturnType<typeof useWeekdayNames>;
  t: TFunction<'settings'>;
}): Record<string, string> {
  const { codes, names, t } = options;
  const entries = WEEKDAYS.flatMap((weekday, day) =>
    codes.flatMap((code, column) => {
      const name = `cells[${day * codes.length + column}]`;
      const where = { weekday: names[weekday], code: code.code };
      return [
        [`${name}.min`, t('demand.minOf', where)],
        [`${name}.max`, t('demand.maxOf', where)],
      ];
    }),
  );
  return Object.fromEntries(entries) as Record<string, string>;
}
