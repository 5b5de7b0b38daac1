import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { formOf } from '~/ui/form/form-of.server';
import { found, idParam } from '~/platform/security/params.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { FormFrame } from '~/ui/form/form-frame';
import { FreeTextNote } from '~/ui/form/free-text-note';
import { saved } from '~/ui/form/saved-note';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { changeWishRound } from '../change-wish-round.service.server';
import { closeWishRound } from '../close-wish-round.service.server';
import { RoundCard } from '../components/round-card';
import '../components/wishes.css';
import { closeRoundForm, wishRoundForm } from '../wish-round.form';
import { wishRoundForForm } from '../wish-round.query.server';

export const handle: RouteHandle = { title: 'wishes:round.change' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, now } = await requireAccess(request, { action: 'change', thing: 'wishRound' });
  return found(await wishRoundForForm(db, { id: idParam(params.wishRoundId), today: dateOfInstant(now()) }));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'wishRound' });
  const wishRoundId = idParam(params.wishRoundId);
  const isClosing = (await formOf(request.clone())).get('step') === 'close';
  if (isClosing) {
    return answerForm(request, {
      schema: closeRoundForm,
      save: ({ revision }) => closeWishRound(access, { wishRoundId, revision }),
      next: saved('/onsker'),
    });
  }
  return answerForm(request, {
    schema: wishRoundForm,
    save: (values) => changeWishRound(access, { ...values, wishRoundId }),
    next: saved('/onsker'),
  });
}

export default function EditWishRoundPage() {
  const { t } = useTranslation(['wishes', 'form']);
  const round = useLoaderData<typeof loader>();
  const [form, fields] = useCheckedForm({
    id: 'runde',
    schema: wishRoundForm,
    defaults: { revision: String(round.revision), closesOn: round.closesOn, note: round.note ?? '' },
    reply: useActionData<typeof action>(),
  });
  const labels = { closesOn: t('form.closesOn'), note: `${t('form.note')} ${t('form:optional')}` };
  return (
    <Page title={t('round.change')} width="narrow">
      <RoundCard round={round} />
      {round.state === 'closed' ? null : <CloseNow revision={round.revision} />}
      <FormFrame form={form} cancelTo="/onsker" labels={labels}>
        <input type="hidden" name="revision" defaultValue={fields.revision.defaultValue} />
        <TextField field={fields.closesOn} label={labels.closesOn} description={t('form.closesOnHelp')} kind="date" />
        <TextField field={fields.note} label={labels.note} />
        <FreeTextNote />
      </FormFrame>
    </Page>
  );
}

function CloseNow({ revision }: { revision: number }) {
  const { t } = useTranslation('wishes');
  return (
    <Form method="post" className="card stack">
      <Paragraph>{t('round.closeText')}</Paragraph>
      <input type="hidden" name="revision" value={revision} />
      <div>
        <Button type="submit" name="step" value="close" variant="secondary" data-color="danger">
          {t('round.close')}
        </Button>
      </div>
    </Form>
  );
}
