import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { may } from '~/domain/access/may';
import { requireAccess } from '~/platform/access/require-access.server';
import { formatInstant } from '~/platform/i18n/format-instant';
import { useLanguage } from '~/platform/i18n/use-language';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { formOf } from '~/ui/form/form-of.server';
import { found, idParam } from '~/platform/security/params.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { SavedNote, saved } from '~/ui/form/saved-note';
import { parseForm } from '~/ui/form/parse-form';
import { Page } from '~/ui/page';
import { AdditionForm } from '../lifecycle/components/addition-form';
import { ConsultationForm } from '../lifecycle/components/consultation-form';
import { ConsultationSummary } from '../lifecycle/components/consultation-summary';
import { NextSteps, OpenCard } from '../lifecycle/components/consultation-steps';
import { TakenBackList } from '../lifecycle/components/taken-back-list';
import '../lifecycle/components/lifecycle.css';
import { completeConsultation } from '../lifecycle/complete-consultation.service.server';
import { consultationPage } from '../lifecycle/consultation-page.query.server';
import {
  additionForm,
  consultationForm,
  versionStepForm,
  type AdditionNotes,
  type ConsultationNotesForm,
} from '../lifecycle/consultation.form';
import { openConsultation } from '../lifecycle/open-consultation.service.server';
import { saveConsultation } from '../lifecycle/save-consultation.service.server';
import { takeBack } from '../lifecycle/take-back.service.server';

export const handle: RouteHandle = { title: 'lifecycle:consultation.windowTitle' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, actor } = await requireAccess(request, { action: 'view', thing: 'consultation' });
  const page = found(await consultationPage(db, { versionId: idParam(params.versionId) }));
  return { ...page, mayChange: may(actor, { action: 'change', thing: 'consultation' }) !== null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'consultation' });
  const versionId = idParam(params.versionId);
  const form = await formOf(request.clone());
  const step = form.get('step');
  const here = `/turnus/versjon/${versionId}/drofting`;
  if (step !== 'open' && step !== 'takeBack') {
    return answerNotes(request, { access, versionId, next: saved(here), isAddition: step === 'complete' });
  }
  const parsed = parseForm(form, versionStepForm);
  if (parsed.status !== 'success') return data({ refused: 'stale' } as const, 400);
  const input = { versionId, revision: parsed.value.revision };
  const verdict = await (step === 'open' ? openConsultation(access, input) : takeBack(access, input));
  if (verdict.ok) return redirect(here);
  found(verdict.cause === 'notFound' ? null : verdict);
  return data({ refused: verdict.cause as 'stale' }, 409);
}

interface Notes {
  access: Awaited<ReturnType<typeof requireAccess>>;
  versionId: string;
  next: string;
  isAddition: boolean;
}

/** What is written down: all of it until the version is published, and additions afterwards. */
function answerNotes(request: Request, { access, versionId, next, isAddition }: Notes) {
  if (isAddition) {
    const save = (values: AdditionNotes) => completeConsultation(access, { ...values, versionId });
    return answerForm(request, { schema: additionForm, save, next });
  }
  const save = (values: ConsultationNotesForm) => saveConsultation(access, { ...values, versionId });
  return answerForm(request, { schema: consultationForm, save, next });
}

/** For a form that is shown though nothing is noted any more. */
const NOTHING_NOTED = { revision: 0, heldOn: null, participants: '', minutes: '', objections: [] };

/** After a refusal too, so that the next try is made on the version as it is. */
export const shouldRevalidate = () => true;

export default function ConsultationRoute() {
  const { t } = useTranslation('lifecycle');
  const language = useLanguage();
  const { version, consultation, takenBack, rotaName, mayChange } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const open = version.status === 'inConsultation' && mayChange;
  const mayComplete = mayChange && (version.status === 'published' || version.status === 'superseded');
  const reply = answer && 'refused' in answer ? undefined : answer;
  const isAddition = reply?.initialValue?.step === 'complete';
  // What was written while somebody else published the version or took it back stays, to be read and copied.
  const wasWritten = reply?.status === 'error' && !isAddition;
  return (
    <Page
      title={t('consultation.title', { number: version.number })}
      lead={t('consultation.lead', { rota: rotaName })}
      width="narrow"
    >
      <SavedNote />
      {answer && 'refused' in answer ? (
        <Alert data-color="danger" role="alert">
          {t(`consultation.refused.${answer.refused}`)}
        </Alert>
      ) : null}
      {version.status === 'draft' && mayChange ? <OpenCard version={version} /> : null}
      {consultation ? (
        <Paragraph>
          {t('consultation.opened', {
            who: consultation.openedBy ?? t('consultation.somebody'),
            when: formatInstant(consultation.openedAt, language),
          })}
        </Paragraph>
      ) : null}
      {consultation === null && version.status !== 'draft' ? <Paragraph>{t('consultation.none')}</Paragraph> : null}
      {(consultation && open) || wasWritten ? (
        <ConsultationForm
          key={consultation?.revision}
          versionId={version.id}
          notes={consultation ?? NOTHING_NOTED}
          reply={isAddition ? undefined : reply}
        />
      ) : null}
      {consultation && !open ? <ConsultationSummary notes={consultation} /> : null}
      {consultation && mayComplete ? (
        <AdditionForm
          key={consultation.additions.length}
          versionId={version.id}
          reply={isAddition ? reply : undefined}
        />
      ) : null}
      {consultation && open ? <NextSteps version={version} held={consultation.heldOn !== null} /> : null}
      <TakenBackList takenBack={takenBack} />
    </Page>
  );
}
