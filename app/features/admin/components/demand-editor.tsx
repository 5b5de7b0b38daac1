import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { WEEKDAYS } from '~/domain/time/clock';
import { FormFrame } from '~/ui/form/form-frame';
import type { FormReply } from '~/ui/form/parse-form';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { demandForm } from '../demand.form';
import type { demandForForm } from '../demand.query.server';
import { DemandMatrix } from './demand-matrix';
import { SkillMatrix } from './skill-matrix';
import { useDemandLabels } from './use-demand-labels';

export type DemandData = Awaited<ReturnType<typeof demandForForm>>;

/** The form's first values: every weekday and code, also where nobody is needed, and the same for each skill. */
function defaultsOf({ codes, skills, demand, skillDemand, stamp }: DemandData) {
  const known = new Map(demand.map((row) => [`${row.weekday} ${row.shiftCodeId}`, row]));
  const knownSkill = new Map(skillDemand.map((row) => [`${row.weekday} ${row.shiftCodeId} ${row.skillId}`, row.min]));
  const cells = WEEKDAYS.flatMap((weekday) =>
    codes.map(({ id }) => {
      const row = known.get(`${weekday} ${id}`);
      return { weekday: String(weekday), shiftCodeId: id, min: String(row?.min ?? 0), max: String(row?.max ?? 0) };
    }),
  );
  const skillCells = skills.flatMap((skill) =>
    codes.flatMap((code) =>
      WEEKDAYS.map((weekday) => {
        const min = String(knownSkill.get(`${weekday} ${code.id} ${skill.id}`) ?? 0);
        return { weekday: String(weekday), shiftCodeId: code.id, skillId: skill.id, min };
      }),
    ),
  );
  return { stamp, cells, skills: skillCells };
}

export function DemandEditor({ data, reply }: { data: DemandData; reply: FormReply | undefined }) {
  const { t } = useTranslation('settings');
  const { codes, skills } = data;
  const labels = useDemandLabels(data);
  const [form, fields] = useCheckedForm({ id: 'bemanning', schema: demandForm, defaults: defaultsOf(data), reply });
  const cells = fields.cells.getFieldList().map((cell) => cell.getFieldset());
  const skillCells = fields.skills.getFieldList().map((cell) => cell.getFieldset());
  return (
    <FormFrame form={form} cancelTo="/bemanning" labels={labels} wide>
      <input type="hidden" name="stamp" defaultValue={fields.stamp.defaultValue} />
      <DemandMatrix codes={codes} cells={cells} labels={labels} />
      <section className="stack" aria-labelledby="kompetansekrav">
        <Heading level={2} data-size="sm" id="kompetansekrav">
          {t('demand.skillTitle')}
        </Heading>
        <Paragraph className="muted">{skills.length === 0 ? t('demand.noSkills') : t('demand.skillHelp')}</Paragraph>
        {skills.length === 0 ? null : <SkillMatrix codes={codes} skills={skills} cells={skillCells} labels={labels} />}
      </section>
    </FormFrame>
  );
}
