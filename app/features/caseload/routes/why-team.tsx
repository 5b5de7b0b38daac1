import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { logAccess } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import { found, idParam } from '~/platform/security/params.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { EmptyState } from '~/ui/empty-state';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { caseloadChoice } from '../caseload-choice';
import { ReasonPeople } from '../components/reason-people';
import { whyTeam } from '../reasons/why.query.server';

export const handle = { title: 'teams:why.title' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'view', thing: 'careTeam' });
  const [versionId, recipientId] = [idParam(params.versionId), idParam(params.recipientId)];
  const at = now();
  const why = found(await whyTeam(db, { scope, versionId, recipientId, today: dateOfInstant(at) }));
  await logAccess(db, { actor, at }, { action: 'view', thing: 'careTeam', recipientId });
  return { why, chosenId: caseloadChoice(request).staffId };
}

export default function WhyTeamPage() {
  const { t } = useTranslation('teams');
  const { why, chosenId } = useLoaderData<typeof loader>();
  const { name } = why.recipient;
  const chosen = why.people?.find(({ staffId }) => staffId === chosenId);
  const title = chosen
    ? t(chosen.isIn ? 'why.titleOf' : 'why.titleNot', { person: chosen.name, name })
    : t('why.title');
  return (
    <Page
      title={title}
      lead={t('why.lead', { name })}
      actions={<TextLink to={`/fordeling?versjon=${why.versionId}`}>{t('why.back')}</TextLink>}
    >
      {why.people === null ? (
        <EmptyState title={t('why.outdatedTitle')} text={t('why.outdatedText')} />
      ) : (
        <ReasonPeople
          people={why.people}
          chosenId={chosenId}
          heads={{ inside: t('why.inTeam'), outside: t('why.others') }}
        />
      )}
    </Page>
  );
}
