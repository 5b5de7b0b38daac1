import { List } from '@digdir/designsystemet-react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { dateOfInstant } from '~/platform/time/now.server';
import { EmptyState } from '~/ui/empty-state';
import { answerForm } from '~/ui/form/answer-form.server';
import { FormFrame } from '~/ui/form/form-frame';
import { saved, SavedNote } from '~/ui/form/saved-note';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { skillForm } from '../demand.form';
import { demandForForm } from '../demand.query.server';
import { addSkill } from '../save-demand.service.server';

export const handle: RouteHandle = { title: 'settings:skills.title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, now } = await requireAccess(request, { action: 'change', thing: 'demand' });
  return { skills: (await demandForForm(db, dateOfInstant(now()))).skills };
}

export async function action({ request }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'demand' });
  return answerForm(request, {
    schema: skillForm,
    save: (values) => addSkill(access, values),
    next: saved('/bemanning/kompetanser'),
  });
}

export default function SkillsPage() {
  const { t } = useTranslation('settings');
  const { skills } = useLoaderData<typeof loader>();
  const [form, fields] = useCheckedForm({
    id: 'kompetanse',
    schema: skillForm,
    defaults: { name: '' },
    reply: useActionData<typeof action>(),
  });
  return (
    <Page title={t('skills.title')} lead={t('skills.lead')} width="narrow">
      <SavedNote />
      {skills.length === 0 ? (
        <EmptyState title={t('skills.emptyTitle')} text={t('skills.emptyText')} />
      ) : (
        <List.Unordered>
          {skills.map((skill) => (
            <List.Item key={skill.id}>{skill.name}</List.Item>
          ))}
        </List.Unordered>
      )}
      <FormFrame
        key={skills.length}
        form={form}
        cancelTo="/bemanning"
        labels={{ name: t('skills.name') }}
        submit={t('skills.add')}
      >
        <TextField field={fields.name} label={t('skills.name')} />
      </FormFrame>
    </Page>
  );
}
