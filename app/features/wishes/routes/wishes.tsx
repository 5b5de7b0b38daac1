import { Button } from '@digdir/designsystemet-react';
import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { may } from '~/domain/access/may';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { dateOfInstant } from '~/platform/time/now.server';
import { EmptyState } from '~/ui/empty-state';
import { SavedNote } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { PeopleList } from '../components/people-list';
import { RoundCard } from '../components/round-card';
import '../components/wishes.css';
import { wishOverview } from '../wish-overview.query.server';

export const handle: RouteHandle = { title: 'wishes:title' };

/** A leader sees everybody's wishes here. Others have their own page. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'view', thing: 'wish' });
  if (scope.kind === 'own') throw redirect(`/onsker/${scope.staffId}`);
  const mayOpen = may(actor, { action: 'change', thing: 'wishRound' }) !== null;
  return { ...(await wishOverview(db, dateOfInstant(now()))), mayOpen };
}

export default function WishesPage() {
  const { t } = useTranslation('wishes');
  const { round, people, mayOpen } = useLoaderData<typeof loader>();
  const another = mayOpen && round?.state === 'closed';
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={another ? <OpenRound text={t('round.createAnother')} /> : undefined}
    >
      <SavedNote />
      {round ? (
        <RoundCard round={round}>
          {mayOpen ? <TextLink to={`/onsker/runde/${round.id}`}>{t('round.change')}</TextLink> : null}
        </RoundCard>
      ) : (
        <EmptyState
          title={t('round.none')}
          text={t('round.noneText')}
          action={mayOpen ? <OpenRound text={t('round.create')} /> : null}
        />
      )}
      {people.length > 0 ? (
        <PeopleList people={people} round={round} />
      ) : (
        <EmptyState title={t('list.empty')} text={t('list.emptyText')} />
      )}
    </Page>
  );
}

function OpenRound({ text }: { text: string }) {
  return (
    <Button asChild>
      <Link to="/onsker/runde/ny">{text}</Link>
    </Button>
  );
}
