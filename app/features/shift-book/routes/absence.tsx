import { Paragraph } from '@digdir/designsystemet-react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { wakePlanner } from '~/platform/threads/planner-pool.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { FormFrame } from '~/ui/form/form-frame';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { absenceForm } from '../absence.form';
import { personToday } from '../absence-choices.query.server';
import { registerAbsence } from '../register-absence.service.server';

export const handle: RouteHandle = { title: 'shiftBook:absence.title' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, now } = await requireAccess(request, { action: 'change', thing: 'shiftBook' });
  wakePlanner();
  const at = now();
  const today = dateOfInstant(at);
  return { today, person: found(await personToday(db, { staffId: idParam(params.staffId), today, at })) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'shiftBook' });
  const staffId = idParam(params.staffId);
  return answerForm(request, {
    schema: absenceForm,
    save: (values) => registerAbsence(access, { ...values, staffId }),
    next: ({ changeId }) => `/vaktbok/endring/${changeId}`,
  });
}

export default function AbsencePage() {
  const { t } = useTranslation('shiftBook');
  const { today, person } = useLoaderData<typeof loader>();
  const [form, fields] = useCheckedForm({
    id: 'fravaer',
    schema: absenceForm,
    defaults: { staffId: person.id, fromOn: today, toOn: today, fromTime: '' },
    reply: useActionData<typeof action>(),
  });
  const labels = { fromOn: t('absence.from'), toOn: t('absence.to'), fromTime: t('absence.fromTime') };
  return (
    <Page
      title={t('absence.personTitle', person)}
      lead={person.shift ? t('absence.working', person.shift) : t('absence.off')}
      width="narrow"
    >
      <FormFrame form={form} cancelTo="/vaktbok/fravaer" labels={labels} submit={t('absence.submit')}>
        <input type="hidden" name="staffId" value={person.id} />
        <div className="form__row">
          <TextField field={fields.fromOn} label={labels.fromOn} kind="date" />
          <TextField field={fields.toOn} label={labels.toOn} kind="date" />
        </div>
        <TextField
          field={fields.fromTime}
          label={labels.fromTime}
          description={person.shift?.hasBegun ? t('absence.begun') : t('absence.fromTimeHelp')}
          kind="clock"
        />
        <Paragraph>{t('absence.after')}</Paragraph>
        <Paragraph className="muted">{t('absence.note')}</Paragraph>
      </FormFrame>
    </Page>
  );
}
