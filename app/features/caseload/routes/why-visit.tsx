import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { logAccess } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import { formatLongDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { found, idParam } from '~/platform/security/params.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { EmptyState } from '~/ui/empty-state';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { ReasonPeople } from '../components/reason-people';
import { askedVisit } from '../reasons/asked-visit.server';
import { whyAddress } from '../reasons/why-address';
import { whyVisit } from '../reasons/why.query.server';

export const handle = { title: 'teams:why.visitTitle' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'view', thing: 'careTeam' });
  const visit = found(await askedVisit(db, idParam(params.visitId)));
  const at = now();
  const why = found(await whyVisit(db, { scope, visit, today: dateOfInstant(at) }));
  await logAccess(db, { actor, at }, { action: 'view', thing: 'visit', recipientId: visit.recipientId });
  return { why };
}

export default function WhyVisitPage() {
  const { t } = useTranslation('teams');
  const language = useLanguage();
  const { why } = useLoaderData<typeof loader>();
  const { recipient, date, start, versionId } = why;
  const facts = { name: recipient.name, day: date === null ? '–' : formatLongDay(date, language), start: start ?? '' };
  return (
    <Page
      title={t('why.visitTitle')}
      lead={t(start === null ? 'why.visitNobody' : 'why.visitLead', facts)}
      actions={<TextLink to={whyAddress({ versionId, recipientId: recipient.id })}>{t('why.title')}</TextLink>}
    >
      {why.people === null ? (
        <EmptyState title={t('why.outdatedTitle')} text={t('why.outdatedText')} />
      ) : (
        <ReasonPeople
          people={why.people}
          chosenId={null}
          heads={{ inside: t('why.comes'), outside: t('why.visitOthers') }}
        />
      )}
    </Page>
  );
}
