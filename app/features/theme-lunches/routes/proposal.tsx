import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import { formatDate } from '~/platform/i18n/format';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { EmptyState } from '~/ui/empty-state';
import { formOf } from '~/ui/form/form-of.server';
import { saved } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { PairList } from '../components/pair-list';
import { ProposalFilter } from '../components/proposal-filter';
import { ProposalHelp } from '../components/proposal-help';
import '../components/theme-lunches.css';
import { lunchProposal, type LunchProposal } from '../lunch-proposal.query.server';
import { whomOf } from '../period';
import { planLunchesForm } from '../plan-lunches.form';
import { planLunches } from '../plan-lunches.service.server';
import { proposalChoice } from '../proposal-choice';

export const handle: RouteHandle = { title: 'themeLunches:proposal.title' };

const NOT_ACCEPTED = 422;

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, now } = await requireAccess(request, { action: 'change', thing: 'training' });
  const search = new URL(request.url).searchParams;
  const whom = whomOf(search.get('hvem'));
  return { proposal: await lunchProposal(db, { choice: proposalChoice(search), whom, now: now() }), whom };
}

export async function action({ request }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'training' });
  const asked = planLunchesForm.safeParse(Object.fromEntries(await formOf(request)));
  if (!asked.success) throw new Response(null, { status: 400, statusText: 'Bad Request' });
  const planned = await planLunches(access, asked.data);
  if (planned.ok) throw redirect(saved(`/opplaering/serie/${planned.seriesId}`));
  if (planned.cause === 'notFound') throw new Response(null, { status: 404, statusText: 'Not Found' });
  return data({ cause: planned.cause }, NOT_ACCEPTED);
}

export default function LunchProposalPage() {
  const { t } = useTranslation('themeLunches');
  const { proposal, whom } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title={t('proposal.title')}
      lead={t('proposal.lead')}
      width="wide"
      actions={<TextLink to="/temalunsj">{t('theme.back')}</TextLink>}
    >
      {refused ? (
        <Alert data-color="danger" role="alert">
          {t(`proposal.refused.${refused.cause as 'lunchTaken'}`)}
        </Alert>
      ) : null}
      {proposal === null ? (
        <EmptyState
          title={t('board.emptyTitle')}
          text={t('board.emptyText')}
          action={<TextLink to="/opplaering">{t('board.toTraining')}</TextLink>}
        />
      ) : (
        <>
          <ProposalFilter proposal={proposal} whom={whom} />
          <Proposed proposal={proposal} showsGroup={whom === 'alle'} />
          <ProposalHelp />
        </>
      )}
    </Page>
  );
}

function Proposed({ proposal, showsGroup }: { proposal: LunchProposal; showsGroup: boolean }) {
  const { t } = useTranslation('themeLunches');
  const { asked, askedInGroup: inGroup, bookTo, pairs } = proposal;
  const zone = proposal.zone.name;
  if (asked === 0) {
    return <EmptyState title={t('proposal.nobodyTitle')} text={t('proposal.nobodyText', { zone })} />;
  }
  return (
    <>
      <Paragraph>
        {t('proposal.asked', { count: asked, zone, inGroup })}{' '}
        {bookTo === null ? '' : t('proposal.bookTo', { date: formatDate(bookTo) })}
      </Paragraph>
      {pairs.length === 0 ? (
        <EmptyState title={t('proposal.noneTitle')} text={t('proposal.noneText')} />
      ) : (
        <PairList proposal={proposal} showsGroup={showsGroup} />
      )}
    </>
  );
}
