import { Alert, Fieldset, Paragraph } from '@digdir/designsystemet-react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { recipientsSeenBy } from '~/domain/access/recipients-seen';
import { LEADER_CONCERNS, LEADER_LEVELS } from '~/planner/leader-weights';
import { requireAccess } from '~/platform/access/require-access.server';
import { found } from '~/platform/security/params.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { FormFrame } from '~/ui/form/form-frame';
import { Radio } from '~/ui/form/tick';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { useTold } from '~/ui/use-told';
import { saveWeights } from '../weights/save-weights.service.server';
import { weightsForm } from '../weights/weights.form';
import { readWeights } from '../weights/weights.query.server';
import '../components/weights.css';

export const handle = { title: 'teams:weights.title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor } = await requireAccess(request, { action: 'change', thing: 'planningRun' });
  return found(await readWeights(db, recipientsSeenBy(actor)));
}

export async function action({ request }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'planningRun' });
  return answerForm(request, {
    schema: weightsForm,
    save: (values) => saveWeights(access, values),
    next: '/fordeling/vekt?lagret=1',
  });
}

export default function WeightsPage() {
  const { t } = useTranslation('teams');
  const { sentence } = useTold();
  const { revision, levels, pins } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const [form, fields] = useCheckedForm({
    id: 'vekt',
    schema: weightsForm,
    defaults: { revision: String(revision), ...levels },
    reply: useActionData<typeof action>(),
  });
  return (
    <Page title={t('weights.title')} lead={t('weights.lead')} width="narrow">
      {search.has('lagret') ? <Alert data-color="success">{t('weights.saved')}</Alert> : null}
      {pins.count === 0 ? null : <Paragraph>{sentence(pins, (count) => t('weights.pins', { count }))}</Paragraph>}
      <FormFrame form={form} cancelTo="/fordeling" labels={{}} key={revision}>
        <input type="hidden" name={fields.revision.name} value={revision} />
        {LEADER_CONCERNS.map((concern) => (
          <Fieldset key={concern} className="weights__concern">
            <Fieldset.Legend>{t(`weights.concern.${concern}`)}</Fieldset.Legend>
            {LEADER_LEVELS.map((level) => (
              <Radio
                key={level}
                name={concern}
                value={level}
                label={t(`weights.level.${level}`)}
                description={t(`weights.means.${concern}.${level}`)}
                defaultChecked={levels[concern] === level}
              />
            ))}
          </Fieldset>
        ))}
      </FormFrame>
    </Page>
  );
}
