import { Paragraph } from '@digdir/designsystemet-react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Clock } from '~/domain/brand';
import { isClock } from '~/domain/time/clock';
import { requireAccess } from '~/platform/access/require-access.server';
import { formatHours } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { FormFrame } from '~/ui/form/form-frame';
import { saved } from '~/ui/form/saved-note';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { saveShiftCode } from '../save-shift-code.service.server';
import { shiftCodeForm } from '../shift-code.form';
import { shiftCodeForForm } from '../shift-codes.query.server';
import { overMidnight, shiftMinutes } from '../shift-minutes';

export const handle: RouteHandle = { title: 'settings:codes.edit' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db } = await requireAccess(request, { action: 'change', thing: 'shiftCode' });
  if (params.shiftCodeId === undefined) return null;
  return found(await shiftCodeForForm(db, idParam(params.shiftCodeId)));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'shiftCode' });
  const shiftCodeId = params.shiftCodeId === undefined ? null : idParam(params.shiftCodeId);
  return answerForm(request, {
    schema: shiftCodeForm,
    save: (values) => saveShiftCode(access, { ...values, shiftCodeId }),
    next: saved('/vaktkoder'),
  });
}

export default function ShiftCodePage() {
  const { t } = useTranslation('settings');
  const code = useLoaderData<typeof loader>();
  const [form, fields] = useCheckedForm({
    id: 'vaktkode',
    schema: shiftCodeForm,
    defaults: {
      revision: String(code?.revision ?? 0),
      code: code?.code ?? '',
      name: code?.name ?? '',
      startTime: code?.startTime ?? '',
      endTime: code?.endTime ?? '',
      breakMinutes: String(code?.breakMinutes ?? 30),
      paidMinutes: String(code?.paidMinutes ?? 450),
    },
    reply: useActionData<typeof action>(),
  });
  const labels = {
    code: t('codes.code'),
    name: t('codes.name'),
    startTime: t('codes.start'),
    endTime: t('codes.endTime'),
    breakMinutes: t('codes.break'),
    paidMinutes: t('codes.paid'),
  };
  return (
    <Page title={code ? t('codes.edit') : t('codes.create')} width="narrow">
      <FormFrame form={form} cancelTo="/vaktkoder" labels={labels}>
        <input type="hidden" name="revision" defaultValue={fields.revision.defaultValue} />
        <TextField field={fields.code} label={labels.code} description={t('codes.codeHelp')} width="short" />
        <TextField field={fields.name} label={labels.name} />
        <div className="form__row">
          <TextField field={fields.startTime} label={labels.startTime} kind="clock" />
          <TextField field={fields.endTime} label={labels.endTime} kind="clock" />
        </div>
        <LengthText start={fields.startTime.value} end={fields.endTime.value} />
        <div className="form__row">
          <TextField field={fields.breakMinutes} label={labels.breakMinutes} kind="whole" suffix="min" />
          <TextField field={fields.paidMinutes} label={labels.paidMinutes} kind="whole" suffix="min" />
        </div>
      </FormFrame>
    </Page>
  );
}

/** The length of the shift in words while it is typed, and that it goes over midnight where it does. */
function LengthText({ start, end }: { start: unknown; end: unknown }) {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const known = typeof start === 'string' && typeof end === 'string' && isClock(start) && isClock(end);
  if (!known || start === end) return <Paragraph className="muted">{t('codes.midnightHelp')}</Paragraph>;
  const times = { startTime: start as Clock, endTime: end as Clock };
  const length = formatHours(shiftMinutes(times), language);
  return (
    <Paragraph className="muted" aria-live="polite">
      {overMidnight(times) ? t('codes.lengthOverMidnight', { length }) : t('codes.lengthSameDay', { length })}
    </Paragraph>
  );
}
