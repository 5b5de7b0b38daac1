import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { EmptyState } from '~/ui/empty-state';
import { answerForm } from '~/ui/form/answer-form.server';
import { parseForm } from '~/ui/form/parse-form';
import { useFaultText } from '~/ui/form/use-fault-text';
import { Page } from '~/ui/page';
import { ChosenPlace } from '../change/components/chosen-place';
import { PlaceChoice } from '../change/components/place-choice';
import { PlaceOffer } from '../change/components/place-offer';
import { useStandingText } from '../change/components/use-standing-text';
import '../change/components/visit-change.css';
import { afterChange } from '../change/after-change';
import { moveVisit } from '../change/move-visit.service.server';
import { placeForm, thoughtForm } from '../change/visit-change.form';
import { visitChangePage } from '../change/visit-change.query.server';

export const handle: RouteHandle = { title: 'visitChange:title' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'visit' });
  const thought = thoughtOf(request);
  const place = thought?.status === 'success' ? thought.value : null;
  const page = found(await visitChangePage(access, { visitId: idParam(params.visitId), thought: place }));
  const reply = thought?.status === 'error' ? thought.reply() : undefined;
  return { page, reply };
}

/** What the address asks to be weighed; `null` where it asks nothing. */
function thoughtOf(request: Request) {
  const { searchParams } = new URL(request.url);
  if (!searchParams.has('start')) return null;
  const form = new FormData();
  for (const [name, value] of searchParams) form.append(name, value);
  return parseForm(form, thoughtForm);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'visit' });
  const visitId = idParam(params.visitId);
  return answerForm(request, {
    schema: placeForm,
    save: (values) => moveVisit(access, { ...values, visitId }),
    next: ({ date }) => afterChange(date),
  });
}

export default function MoveVisitPage() {
  const { t } = useTranslation('visitChange');
  const standing = useStandingText();
  const faultText = useFaultText();
  const { page, reply } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (page === 'begun') {
    return (
      <Page title={t('title')} width="narrow">
        <EmptyState title={t('begun.title')} text={t('begun.text')} />
      </Page>
    );
  }
  const { visit, offered, thought } = page;
  const when = visit.start === null ? t('nobody') : standing({ ...visit, start: visit.start });
  const fault = thought ? undefined : faultText(answer?.error?.[''] ?? undefined);
  return (
    <Page
      title={t('title')}
      lead={t('lead', { name: visit.displayName, zone: visit.zoneName, when })}
      actions={
        <Button asChild variant="secondary" data-size="sm">
          <Link to={`/besok/${visit.id}/avlys`}>{t('cancel.link')}</Link>
        </Button>
      }
    >
      <Paragraph className="muted">{t('agreed', { ...visit })}</Paragraph>
      {fault === undefined ? null : (
        <Alert data-color="danger" role="alert">
          {fault}
        </Alert>
      )}
      {thought ? (
        <ChosenPlace
          key={`${thought.date} ${thought.start} ${thought.staffIds.join()}`}
          place={thought}
          revision={visit.revision}
          cancelTo={`/besok?dag=${visit.date}`}
          reply={answer}
        />
      ) : null}
      <section className="stack" aria-labelledby="best-head">
        <Heading level={2} data-size="xs" id="best-head">
          {t('best.title')}
        </Heading>
        <Paragraph>{t(offered.length === 0 ? 'best.none' : 'best.text')}</Paragraph>
        <ul className="visit-places">
          {offered.map((place) => (
            <PlaceOffer
              key={`${place.date} ${place.start} ${place.staffIds.join()}`}
              place={place}
              revision={visit.revision}
            />
          ))}
        </ul>
      </section>
      <section className="stack" aria-labelledby="choose-head">
        <Heading level={2} data-size="xs" id="choose-head">
          {t('choose.title')}
        </Heading>
        <PlaceChoice page={page} reply={reply} />
      </section>
    </Page>
  );
}
