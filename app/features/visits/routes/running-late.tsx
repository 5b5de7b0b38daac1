import { Paragraph } from '@digdir/designsystemet-react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { dateOfInstant } from '~/platform/time/now.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { SelectField } from '~/ui/form/select-field';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { afterChange } from '../change/after-change';
import { askedOf } from '../change/asked-of';
import { PassingForm } from '../change/components/passing-form';
import '../change/components/visit-change.css';
import { passOn } from '../change/pass-on.service.server';
import { toldPassing } from '../change/passed-on.server';
import { lateForm } from '../change/visit-change.form';
import { staffOnDuty } from '../change/visit-change.query.server';

export const handle: RouteHandle = { title: 'visitChange:late.title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'visit' });
  const asked = askedOf(request, lateForm);
  const staff = await staffOnDuty(access.db, { dates: [dateOfInstant(access.now())] });
  const told = asked ? await toldPassing(access, { kind: 'lateRunning', ...asked }) : null;
  const staffId = asked?.staffId ?? new URL(request.url).searchParams.get('staffId') ?? '';
  return { staffId, minutes: asked?.minutes ?? null, told, staff };
}

export async function action({ request }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'visit' });
  return answerForm(request, {
    schema: lateForm,
    save: ({ reason, ...rest }) => passOn(access, { passed: { kind: 'lateRunning', ...rest }, reason }),
    next: ({ date }) => afterChange(date),
  });
}

export default function RunningLatePage() {
  const { t } = useTranslation('visitChange');
  const { staffId, minutes, told, staff } = useLoaderData<typeof loader>();
  const [form, fields] = useCheckedForm({
    id: 'forsinket',
    schema: lateForm,
    defaults: { staffId, minutes: minutes === null ? '' : String(minutes), reason: '' },
    reply: useActionData<typeof action>(),
  });
  const person = staff.find(({ value }) => value === staffId)?.name ?? t('handOver.somebody');
  return (
    <Page title={t('late.title')} width="narrow">
      <Paragraph>{t('late.text', { name: person })}</Paragraph>
      <PassingForm form={form} reason={fields.reason} kind="late" told={told} name={person} cancelTo="/besok">
        <SelectField field={fields.staffId} label={t('handOver.who')} options={staff} none={t('handOver.who')} />
        <TextField field={fields.minutes} label={t('late.minutes')} kind="whole" />
      </PassingForm>
    </Page>
  );
}
