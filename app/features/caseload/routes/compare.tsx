import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { logAccess } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import { formOf } from '~/ui/form/form-of.server';
import { found, idParam } from '~/platform/security/params.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { EmptyState } from '~/ui/empty-state';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { acceptTeamsForm } from '../compare/accept-teams.form';
import { acceptProposal, acceptTeams } from '../compare/accept-teams.service.server';
import { compareTeams } from '../compare/compare-teams.query.server';
import type { Comparison } from '../compare/comparison';
import { CompareSummary } from '../components/compare-summary';
import { CompareTable } from '../components/compare-table';
import { useFaultWords } from '../components/use-fault-words';
import '../components/team-panel.css';
import '../components/compare.css';

export const handle = { title: 'teams:compare.title' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'view', thing: 'careTeam' });
  const versionId = idParam(params.versionId);
  const at = now();
  const comparison = found(await compareTeams(db, { versionId, scope, today: dateOfInstant(at) }));
  await logAccess(db, { actor, at }, { action: 'view', thing: 'careTeamList', scope: { versionId } });
  return { comparison };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'careTeam' });
  const proposalId = idParam(params.versionId);
  const sent = await formOf(request);
  const asked = acceptTeamsForm.safeParse({ intent: sent.get('intent'), recipientIds: sent.getAll('mottaker') });
  if (!asked.success) throw new Response(null, { status: 400, statusText: 'Bad Request' });
  const { intent, recipientIds } = asked.data;
  const verdict =
    intent === 'all'
      ? await acceptProposal(access, { proposalId })
      : await acceptTeams(access, { proposalId, recipientIds });
  if (!verdict.ok) return verdict;
  throw redirect(
    intent === 'all' ? `/turnus/versjon/${proposalId}/publiser` : `/fordeling?versjon=${verdict.versionId}`,
  );
}

export default function ComparePage() {
  const { t } = useTranslation('teams');
  const { comparison } = useLoaderData<typeof loader>();
  const { proposal, today, teams } = comparison;
  return (
    <Page
      title={t('compare.title')}
      lead={t('compare.lead', { number: proposal.number })}
      width="wide"
      actions={<TextLink to={`/fordeling?versjon=${proposal.id}`}>{t('why.back')}</TextLink>}
    >
      {today === null ? (
        <EmptyState title={t('compare.noPublishedTitle')} text={t('compare.noPublishedText')} />
      ) : (
        <>
          <CompareSummary comparison={comparison} />
          {teams.length === 0 ? (
            <EmptyState title={t('compare.sameTitle')} text={t('compare.sameText')} />
          ) : (
            <AcceptForm comparison={comparison} />
          )}
        </>
      )}
    </Page>
  );
}

function AcceptForm({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation('teams');
  const fault = useFaultWords();
  const reply = useActionData<typeof action>();
  const busy = useNavigation().state === 'submitting';
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { proposal, teams, unchanged } = comparison;
  return (
    <Form method="post" className="stack">
      {reply ? <Alert data-color="danger">{fault(reply)}</Alert> : null}
      <CompareTable
        teams={teams}
        chosen={chosen}
        onChoose={(ids, isChosen) =>
          setChosen((before) => new Set(isChosen ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))))
        }
      />
      <Paragraph className="muted">{t('compare.unchanged', { count: unchanged })}</Paragraph>
      <div className="card compare-choices">
        <div>
          <Button type="submit" name="intent" value="chosen" loading={busy} disabled={chosen.size === 0}>
            {t('compare.acceptChosen')} ({t('compare.chosen', { count: chosen.size })})
          </Button>
          <Paragraph data-size="sm">{t('compare.acceptChosenHelp')}</Paragraph>
        </div>
        {proposal.isDraft ? (
          <>
            <div>
              <Button type="submit" name="intent" value="all" variant="secondary" loading={busy}>
                {t('compare.acceptAll')}
              </Button>
              <Paragraph data-size="sm">{t('compare.acceptAllHelp')}</Paragraph>
            </div>
            <div>
              <Button asChild variant="tertiary">
                <Link to={`/turnus/versjon/${proposal.id}/forkast`}>{t('compare.acceptNone')}</Link>
              </Button>
              <Paragraph data-size="sm">{t('compare.acceptNoneHelp')}</Paragraph>
            </div>
          </>
        ) : null}
      </div>
    </Form>
  );
}
