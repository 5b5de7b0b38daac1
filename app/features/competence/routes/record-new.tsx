import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { dateOfInstant } from '~/platform/time/now.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { saved } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { RecordFields } from '../components/record-fields';
import { addressOf, keyOf, ownPerson, personOf } from '../person-key';
import { recordForm } from '../record.form';
import { peopleChoices, themeChoices } from '../record-form.query.server';
import { addRecord } from '../save-record.service.server';

export const handle: RouteHandle = { title: 'competence:add' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, scope, now } = await requireAccess(request, { action: 'change', thing: 'competence' });
  const own = ownPerson(scope);
  const asked = own ?? personOf(new URL(request.url).searchParams.get('person') ?? '');
  const today = dateOfInstant(now());
  return {
    ...{ today, person: asked === null ? '' : keyOf(asked), themes: await themeChoices(db, null) },
    people: own === null ? await peopleChoices(db, today) : null,
    cancelTo: asked === null || own !== null ? '/kompetanse' : addressOf(asked),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'competence' });
  return answerForm(request, {
    schema: recordForm,
    save: (values) => addRecord(access, values),
    next: ({ person }) => saved(ownPerson(access.scope) === null ? addressOf(person) : '/kompetanse'),
  });
}

export default function NewRecordPage() {
  const { t } = useTranslation('competence');
  const { today, person, people, themes, cancelTo } = useLoaderData<typeof loader>();
  const defaults = { revision: '0', person, themeId: '', achievedOn: today, expiresOn: '', source: '' };
  return (
    <Page title={t('add')} lead={t(people === null ? 'addOwnLead' : 'addLead')} width="narrow">
      <RecordFields {...{ defaults, people, themes, cancelTo }} reply={useActionData<typeof action>()} />
    </Page>
  );
}
