import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import { formatInstant } from '~/platform/i18n/format-instant';
import { useLanguage } from '~/platform/i18n/use-language';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { EmptyState } from '~/ui/empty-state';
import { answerForm } from '~/ui/form/answer-form.server';
import { saved, SavedNote } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { RoundCard } from '../components/round-card';
import { WishList } from '../components/wish-list';
import '../components/wishes.css';
import { WishesEditor } from '../components/wishes-editor';
import { saveWishes } from '../save-wishes.service.server';
import { wishesOf, type WishesOf } from '../wishes-of.query.server';
import { wishesForm } from '../wishes.form';

export const handle: RouteHandle = { title: 'wishes:title' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'view', thing: 'wish' });
  const staffId = idParam(params.staffId);
  const of = found(await wishesOf(db, { staffId, scope, today: dateOfInstant(now()) }));
  return { of, own: actor.staffId === staffId };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'wish' });
  const staffId = idParam(params.staffId);
  return answerForm(request, {
    schema: wishesForm,
    save: (values) => saveWishes(access, { ...values, staffId }),
    next: saved(access.scope.kind === 'own' ? `/onsker/${staffId}` : '/onsker'),
  });
}

export default function WishesOfPage() {
  const { t } = useTranslation('wishes');
  const { of, own } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page
      title={own ? t('ownTitle') : t('titleOf', { name: of.name })}
      lead={own ? undefined : t('own.leaderHelp', { name: of.name })}
      width="narrow"
    >
      <SavedNote />
      {of.round ? <RoundCard round={of.round} /> : null}
      {of.round === null && own ? <EmptyState title={t('round.none')} text={t('round.noneOwn')} /> : null}
      {of.answeredAt === null ? null : <Sent at={of.answeredAt} open={of.round?.state === 'open'} />}
      {of.mayChange ? <WishesEditor key={of.revision} of={of} own={own} reply={reply} /> : <ReadOnly of={of} />}
      {of.earlier.length > 0 ? (
        <section className="stack" aria-labelledby="wishes-earlier">
          <Heading level={2} data-size="xs" id="wishes-earlier">
            {t('own.earlier')}
          </Heading>
          <WishList wishes={of.earlier} />
        </section>
      ) : null}
    </Page>
  );
}

function Sent({ at, open }: { at: string; open: boolean }) {
  const { t } = useTranslation('wishes');
  const when = formatInstant(at, useLanguage());
  return <Paragraph>{open ? t('own.sent', { when }) : t('own.sentClosed', { when })}</Paragraph>;
}

function ReadOnly({ of }: { of: WishesOf }) {
  const { t } = useTranslation('wishes');
  return (
    <section className="stack" aria-labelledby="wishes-own">
      <Heading level={2} data-size="xs" id="wishes-own">
        {t('own.wishes')}
      </Heading>
      {of.wishes.length > 0 ? <WishList wishes={of.wishes} /> : <Paragraph>{t('own.nothing')}</Paragraph>}
    </section>
  );
}
