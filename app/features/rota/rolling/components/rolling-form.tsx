import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { WEEKDAYS } from '~/domain/time/clock';
import { formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { ChoiceList } from '~/ui/form/choice-list';
import { FormFrame } from '~/ui/form/form-frame';
import type { FormReply } from '~/ui/form/parse-form';
import { SelectField } from '~/ui/form/select-field';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { neededOfWalkers } from '../needed-of-walkers';
import { MOST_WORK_DAYS, OTHERS, ROLLING_SECONDS, rollingForm } from '../rolling.form';
import type { RollingPage } from '../rolling-page.query.server';
import { wholeRounds } from '../rolling-people';
import { DemandFields } from './demand-fields';
import { LengthFields } from './length-fields';
import { RollingSums } from './rolling-sums';
import { WalkersNote } from './walkers-note';
import './rolling.css';

/** Weekday by weekday, in the order of the codes. */
const cellsOf = (page: RollingPage, chosen: { staffIds: ReadonlySet<string>; keepOthers: boolean }) => {
  const needed = neededOfWalkers(page, chosen);
  return WEEKDAYS.flatMap((weekday, day) =>
    page.codes.map(({ id }, code) => ({
      weekday: String(weekday),
      shiftCodeId: id,
      people: String(needed[code]?.[day] ?? 0),
    })),
  );
};

function defaultsOf(page: RollingPage, title: string) {
  const staffIds = new Set(page.suggested);
  const chosen = page.people.filter(({ id }) => staffIds.has(id));
  return {
    versionId: page.version.id,
    title,
    staffIds: [...page.suggested],
    others: OTHERS[0],
    demand: cellsOf(page, { staffIds, keepOthers: true }),
    workMin: '2',
    workMax: String(Math.min(MOST_WORK_DAYS, page.mostWorkDays)),
    offMin: '1',
    offMax: '4',
    weekendEvery: String(Math.max(1, ...chosen.map(({ weekendEvery }) => weekendEvery))),
    seconds: ROLLING_SECONDS[1],
  };
}

/** Names of the fields, as the reader knows them. */
function useLabels() {
  const { t } = useTranslation('rolling');
  return {
    staffIds: t('people'),
    others: t('others'),
    seconds: t('seconds'),
    demand: t('demand'),
    workMin: t('workMin'),
    workMax: t('workMax'),
    offMin: t('offMin'),
    offMax: t('offMax'),
    weekendEvery: t('weekendEvery'),
    title: t('name'),
  };
}

/** Who walks the cycle, how many are needed, and how long stretches may be. */
export function RollingForm({ page, reply }: { page: RollingPage; reply: FormReply | undefined }) {
  const { t } = useTranslation('rolling');
  const language = useLanguage();
  const [form, fields] = useCheckedForm({
    id: 'rullerende',
    schema: rollingForm,
    defaults: defaultsOf(page, t('title')),
    reply,
  });
  const cells = fields.demand.getFieldList().map((cell) => cell.getFieldset());
  const chosen = fields.staffIds.value;
  const staffIds = new Set((Array.isArray(chosen) ? chosen : [chosen]).flatMap((id) => id ?? []));
  const people = cells.map((cell) => Number(cell.people.value) || 0);
  const keepOthers = fields.others.value !== 'empty';
  const labels = useLabels();
  const oneOf = (counts: readonly number[]) =>
    new Intl.ListFormat(language, { type: 'disjunction' }).format(counts.map(String));
  const percent = (value: number) => formatNumber(value, { language, digits: 1 });
  return (
    <FormFrame form={form} cancelTo={`/turnus?versjon=${page.version.id}`} labels={labels} submit={t('submit')} wide>
      <input type="hidden" name={fields.versionId.name} value={page.version.id} />
      <div className="rolling__people">
        <ChoiceList
          field={fields.staffIds}
          legend={labels.staffIds}
          description={t('peopleHelp', { weeks: page.weeks, fits: oneOf(wholeRounds(page.weeks)) })}
          options={page.people.map(({ id, name, positionPercent }) => ({
            value: id,
            label: t('person', { name, percent: percent(positionPercent) }),
          }))}
          choose="many"
        />
        <WalkersNote page={page} staffIds={staffIds} people={people} />
      </div>
      <ChoiceList
        field={fields.others}
        legend={t('others')}
        options={[
          { value: 'keep', label: t('othersKeep') },
          { value: 'empty', label: t('othersEmpty') },
        ]}
        choose="one"
      />
      <section className="stack" aria-labelledby={fields.demand.id}>
        <Heading level={2} data-size="xs" id={fields.demand.id} tabIndex={-1}>
          {t('demand')}
        </Heading>
        <Paragraph>{t('demandHelp')}</Paragraph>
        <DemandFields codes={page.codes} cells={cells} />
        <div className="cluster">
          <Button
            type="button"
            variant="secondary"
            onClick={() => form.update({ name: 'demand', value: cellsOf(page, { staffIds, keepOthers }) })}
          >
            {t('fromStaffing')}
          </Button>
          <span className="muted">{t('fromStaffingHelp')}</span>
        </div>
        <RollingSums page={page} staffIds={staffIds} people={people} />
      </section>
      <LengthFields fields={fields} labels={labels} />
      <SelectField
        field={fields.seconds}
        label={t('seconds')}
        options={ROLLING_SECONDS.map((value) => ({ value, label: t('secondsChoice', { seconds: value }) }))}
      />
      <TextField field={fields.title} label={labels.title} />
    </FormFrame>
  );
}
