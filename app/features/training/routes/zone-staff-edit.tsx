import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { FormFrame } from '~/ui/form/form-frame';
import { saved } from '~/ui/form/saved-note';
import { SelectField } from '~/ui/form/select-field';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { saveZoneStaff } from '../save-zone-staff.service.server';
import { seriesChoices } from '../series-form.query.server';
import { zoneStaffForm } from '../zone-staff.form';
import { zoneStaffForForm } from '../zone-staff.query.server';

export const handle: RouteHandle = { title: 'training:zoneStaff.edit' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, now } = await requireAccess(request, { action: 'change', thing: 'zoneStaff' });
  const today = dateOfInstant(now());
  const { zones } = await seriesChoices(db, today);
  const { zoneStaffId: id } = params;
  return { today, zones, person: id === undefined ? null : found(await zoneStaffForForm(db, idParam(id))) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'zoneStaff' });
  const zoneStaffId = params.zoneStaffId === undefined ? null : idParam(params.zoneStaffId);
  return answerForm(request, {
    schema: zoneStaffForm,
    save: (values) => saveZoneStaff(access, { ...values, zoneStaffId }),
    next: saved('/opplaering/soneansatte'),
  });
}

export default function EditZoneStaffPage() {
  const { t } = useTranslation(['training', 'form']);
  const { today, zones, person } = useLoaderData<typeof loader>();
  const labels = {
    name: t('zoneStaff.name'),
    zoneId: t('zoneStaff.zone'),
    startsOn: t('zoneStaff.startsOn'),
    endsOn: `${t('zoneStaff.endsOn')} ${t('form:optional')}`,
  };
  const [form, fields] = useCheckedForm({
    id: 'soneansatt',
    schema: zoneStaffForm,
    defaults: {
      ...{ revision: String(person?.revision ?? 0), name: person?.name ?? '' },
      zoneId: person?.zoneId ?? zones[0]?.value ?? '',
      ...{ startsOn: person?.startsOn ?? today, endsOn: person?.endsOn ?? '' },
    },
    reply: useActionData<typeof action>(),
  });
  return (
    <Page title={t(person ? 'zoneStaff.edit' : 'zoneStaff.new')} width="narrow">
      <FormFrame form={form} cancelTo="/opplaering/soneansatte" labels={labels}>
        <input type="hidden" name="revision" defaultValue={fields.revision.defaultValue} />
        <TextField field={fields.name} label={labels.name} />
        <SelectField field={fields.zoneId} label={labels.zoneId} options={zones} />
        <TextField field={fields.startsOn} label={labels.startsOn} kind="date" />
        <TextField field={fields.endsOn} label={labels.endsOn} description={t('zoneStaff.endsOnHelp')} kind="date" />
      </FormFrame>
    </Page>
  );
}
