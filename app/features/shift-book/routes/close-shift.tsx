import { Paragraph } from '@digdir/designsystemet-react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { recipientsSeenBy } from '~/domain/access/recipients-seen';
import type { ToldTotal } from '~/domain/continuity/told-counts';
import { requireAccess } from '~/platform/access/require-access.server';
import { formatDate } from '~/platform/i18n/format';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { FormFrame } from '~/ui/form/form-frame';
import { FreeTextNote } from '~/ui/form/free-text-note';
import { saved } from '~/ui/form/saved-note';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { useTold } from '~/ui/use-told';
import { closeForm } from '../close.form';
import { closeShift } from '../close-shift.service.server';
import { closablePage } from '../closable-shift.query.server';

export const handle: RouteHandle = { title: 'shiftBook:close.title' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, actor, now } = await requireAccess(request, { action: 'change', thing: 'shiftBook' });
  const scope = recipientsSeenBy(actor);
  return found(await closablePage(db, { shiftId: idParam(params.shiftId), at: now(), scope }));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'shiftBook' });
  const shiftId = idParam(params.shiftId);
  return answerForm(request, {
    schema: closeForm,
    save: (values) => closeShift(access, { ...values, shiftId }),
    next: ({ date }) => `${saved('/vaktbok')}&dag=${date}`,
  });
}

export default function CloseShiftPage() {
  const { t } = useTranslation('shiftBook');
  const { id, code, date, start, end, isOpen, ...shift } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page title={t('close.titleOf', { code, date: formatDate(date) })} lead={`${start}–${end}`} width="narrow">
      {isOpen || reply ? (
        <CloseForm shift={{ ...shift, id }} reply={reply} />
      ) : (
        <Paragraph>
          {t('change.closed')} <TextLink to={`/vaktbok/vakt/${id}`}>{t('close.seeShift')}</TextLink>
        </Paragraph>
      )}
    </Page>
  );
}

interface CloseFormProps {
  shift: { id: string; revision: number; unassigned: ToldTotal };
  reply: ReturnType<typeof useActionData<typeof action>>;
}

function CloseForm({ shift: { id, revision, unassigned }, reply }: CloseFormProps) {
  const { t } = useTranslation('shiftBook');
  const defaults = { revision: String(revision), reason: '' };
  const [form, fields] = useCheckedForm({ id: 'lukk', schema: closeForm, defaults, reply });
  const { sentence } = useTold();
  const label = t('close.reason');
  return (
    <>
      <Paragraph>{t('close.text')}</Paragraph>
      <Paragraph>
        {unassigned.count === 0
          ? t('close.allPlaced')
          : sentence(unassigned, (count) => t('close.unassigned', { count }))}
      </Paragraph>
      <FormFrame form={form} cancelTo={`/vaktbok/vakt/${id}`} labels={{ reason: label }} submit={t('close.submit')}>
        <input type="hidden" name="revision" defaultValue={fields.revision.defaultValue} />
        <TextField field={fields.reason} label={label} description={t('close.reasonHelp')} />
        <FreeTextNote />
      </FormFrame>
    </>
  );
}
