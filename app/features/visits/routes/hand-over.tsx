import { Paragraph } from '@digdir/designsystemet-react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { dateOfInstant } from '~/platform/time/now.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { ChoiceList } from '~/ui/form/choice-list';
import { SelectField } from '~/ui/form/select-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { afterChange } from '../change/after-change';
import { PassingForm } from '../change/components/passing-form';
import '../change/components/visit-change.css';
import { askedOf, SHOWN } from '../change/asked-of';
import { passOn } from '../change/pass-on.service.server';
import { toldPassing } from '../change/passed-on.server';
import { handOverForm } from '../change/visit-change.form';
import { staffOnDuty } from '../change/visit-change.query.server';

export const handle: RouteHandle = { title: 'visitChange:handOver.title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'visit' });
  const today = dateOfInstant(access.now());
  const asked = askedOf(request, handOverForm);
  const date = asked?.date ?? today;
  const staff = await staffOnDuty(access.db, { dates: [date] });
  const isShown = new URL(request.url).searchParams.has(SHOWN);
  const told = asked && isShown ? await toldPassing(access, { kind: 'listHandedOver', ...asked }) : null;
  return { asked: asked ?? { staffId: '', date, to: [] }, told, staff };
}

export async function action({ request }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'visit' });
  return answerForm(request, {
    schema: handOverForm,
    save: ({ reason, ...rest }) => passOn(access, { passed: { kind: 'listHandedOver', ...rest }, reason }),
    next: ({ date }) => afterChange(date),
  });
}

export default function HandOverPage() {
  const { t } = useTranslation('visitChange');
  const { asked, told, staff } = useLoaderData<typeof loader>();
  const [form, fields] = useCheckedForm({
    id: 'gi-bort',
    schema: handOverForm,
    defaults: { staffId: asked.staffId, date: asked.date, to: [...asked.to], reason: '' },
    reply: useActionData<typeof action>(),
  });
  const person = staff.find(({ value }) => value === asked.staffId)?.name ?? t('handOver.somebody');
  return (
    <Page title={t('handOver.title')} width="narrow">
      <Paragraph>{t('handOver.text', { name: person })}</Paragraph>
      <PassingForm
        form={form}
        reason={fields.reason}
        kind="handOver"
        told={told}
        name={person}
        cancelTo={`/besok?dag=${asked.date}`}
      >
        <input type="hidden" name="date" value={asked.date} />
        <SelectField field={fields.staffId} label={t('handOver.who')} options={staff} none={t('handOver.who')} />
        <ChoiceList
          field={fields.to}
          legend={t('handOver.to')}
          description={t('handOver.toHelp')}
          choose="many"
          options={staff.filter(({ value }) => value !== asked.staffId)}
        />
      </PassingForm>
    </Page>
  );
}
