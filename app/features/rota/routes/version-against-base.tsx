import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { addDays } from '~/domain/time/clock';
import { requireAccess } from '~/platform/access/require-access.server';
import { isoWeekOf } from '~/platform/i18n/format';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { formOf } from '~/ui/form/form-of.server';
import { found, idParam } from '~/platform/security/params.server';
import { EmptyState } from '~/ui/empty-state';
import { saved, SavedNote } from '~/ui/form/saved-note';
import { parseForm } from '~/ui/form/parse-form';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { backToBaseForm } from '../lifecycle/back-to-base.form';
import { backToBase } from '../lifecycle/back-to-base.service.server';
import { BackButton } from '../lifecycle/components/back-button';
import { HolidayChangesTable } from '../lifecycle/components/holiday-changes';
import { holidayChanges, type HolidayChanges } from '../lifecycle/holiday-changes.query.server';

export const handle: RouteHandle = { title: 'lifecycle:against.title' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db } = await requireAccess(request, { action: 'change', thing: 'rota' });
  const versionId = idParam(params.versionId);
  const changes = await holidayChanges(db, { versionId });
  if (changes === null) found(await db.rotaVersion.findUnique({ where: { id: versionId }, select: { id: true } }));
  return { versionId, changes };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'rota' });
  const versionId = idParam(params.versionId);
  const form = parseForm(await formOf(request), backToBaseForm);
  if (form.status !== 'success') return data({ refused: 'stale' } as const, 400);
  const verdict = await backToBase(access, { versionId, ...form.value });
  if (verdict.ok) throw redirect(saved(`/turnus/versjon/${versionId}/mot-grunnturnusen`));
  found(verdict.cause === 'notFound' ? null : verdict);
  return data({ refused: verdict.cause as 'stale' | 'notDraft' }, 409);
}

/** After a refusal too, so that the next try is made on the draft as it is. */
export const shouldRevalidate = () => true;

export default function AgainstBasePage() {
  const { t } = useTranslation('lifecycle');
  const { versionId, changes } = useLoaderData<typeof loader>();
  if (changes !== null) return <Against changes={changes} />;
  return (
    <Page title={t('against.title')} width="narrow">
      <EmptyState
        title={t('against.nothingTitle')}
        text={t('against.nothingText')}
        action={<TextLink to={`/turnus?versjon=${versionId}`}>{t('consultation.toRota')}</TextLink>}
      />
    </Page>
  );
}

function Against({ changes }: { changes: HolidayChanges }) {
  const { t } = useTranslation('lifecycle');
  const refused = useActionData<typeof action>()?.refused;
  const { people, version, name, baseName } = changes;
  const isDraft = version.status === 'draft';
  return (
    <Page title={t('against.title')} lead={t('against.lead', { name, number: version.number, base: baseName })}>
      <SavedNote />
      {refused ? (
        <Alert data-color="danger" role="alert">
          {t(`consultation.refused.${refused}`)}
        </Alert>
      ) : null}
      {people.length === 0 ? <Paragraph>{t('against.none')}</Paragraph> : null}
      {people.length > 0 && isDraft ? <WeekButtons changes={changes} /> : null}
      {people.length > 0 ? <HolidayChangesTable people={people} revision={isDraft ? version.revision : null} /> : null}
      <TextLink to={`/turnus?versjon=${version.id}`}>{t('consultation.toRota')}</TextLink>
    </Page>
  );
}

/** A button for each week with changes, and one for all. */
function WeekButtons({ changes }: { changes: HolidayChanges }) {
  const { t } = useTranslation('lifecycle');
  const { startsOn, weeks, people, version } = changes;
  const changed = new Set(people.flatMap(({ days }) => days.map(({ day }) => Math.floor(day / 7))));
  return (
    <section className="cluster" aria-label={t('against.back')}>
      {Array.from({ length: weeks }, (_, week) => week)
        .filter((week) => weeks > 1 && changed.has(week))
        .map((week) => (
          <BackButton key={week} revision={version.revision} week={week}>
            {t('against.backWeek', { week: isoWeekOf(addDays(startsOn, week * 7)) })}
          </BackButton>
        ))}
      <BackButton revision={version.revision}>{t('against.backAll')}</BackButton>
    </section>
  );
}
