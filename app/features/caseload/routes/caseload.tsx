import { Button, Link as DsLink } from '@digdir/designsystemet-react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, type ClientActionFunctionArgs } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { may } from '~/domain/access/may';
import { refuse } from '~/domain/verdict';
import { logAccess } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { versionIdOf } from '~/platform/versions/shown-version.server';
import { EmptyState } from '~/ui/empty-state';
import { Page } from '~/ui/page';
import { VersionSwitch } from '~/ui/version-switch';
import type { CaseloadZone } from '../caseload';
import { caseloadChoice } from '../caseload-choice';
import { readCaseload } from '../caseload.query.server';
import { CaseloadBoard } from '../components/caseload-board';
import { CaseloadFilter } from '../components/caseload-filter';
import { FacesLine } from '../components/faces-line';
import { CaseloadLegend } from '../components/caseload-legend';
import type { CaseloadReply } from '../components/use-team-edit';
import { changeTeam } from '../teams/change-team.service.server';
import { caseloadChangeSchema } from '../teams/team.form';
import { undoTeam } from '../teams/undo-team.service.server';

export const handle = { title: 'caseload:title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'view', thing: 'careTeam' });
  const caseload = await readCaseload(db, {
    scope,
    versionId: versionIdOf(request),
    today: dateOfInstant(now()),
    chosen: caseloadChoice(request),
    mayChange: may(actor, { action: 'change', thing: 'careTeam' }) !== null,
    withExclusions: may(actor, { action: 'view', thing: 'exclusion' }) !== null,
  });
  if (caseload) {
    const zoneIds = caseload.zones.map((zone) => zone.id);
    await logAccess(
      db,
      { actor, at: now() },
      { action: 'view', thing: 'careTeamList', scope: { zoneIds, versionId: caseload.version.id } },
    );
  }
  return { caseload };
}

export async function action({ request }: ActionFunctionArgs): Promise<CaseloadReply> {
  const access = await requireAccess(request, { action: 'change', thing: 'careTeam' });
  const asked = caseloadChangeSchema.safeParse(await request.json().catch(() => null));
  if (!asked.success) throw new Response(null, { status: 400, statusText: 'Bad Request' });
  const { kind } = asked.data;
  return { kind, verdict: kind === 'team' ? await changeTeam(access, asked.data) : await undoTeam(access, asked.data) };
}

/** Where nothing comes of it, the page keeps what was changed and says why. */
export async function clientAction({ request, serverAction }: ClientActionFunctionArgs): Promise<CaseloadReply> {
  const { kind } = (await request.clone().json()) as { kind: CaseloadReply['kind'] };
  try {
    return await serverAction<typeof action>();
  } catch (error) {
    return { kind, verdict: refuse(causeOf(error)) };
  }
}

/** The network, a session that has ended (the answer leads to signing in), or the server itself. */
function causeOf(error: unknown): string {
  if (error instanceof TypeError) return 'offline';
  return error instanceof Response && error.headers.has('Location') ? 'signedOut' : 'failed';
}

const hasExclusion = ({ recipients }: CaseloadZone): boolean => recipients.some(({ excluded }) => excluded.length > 0);

export default function CaseloadPage() {
  const { t } = useTranslation(['caseload', 'teams']);
  const { caseload } = useLoaderData<typeof loader>();
  if (caseload === null) {
    return (
      <Page title={t('title')}>
        <EmptyState
          title={t('empty.title')}
          text={t('empty.text')}
          action={
            <DsLink asChild>
              <Link to="/turnus">{t('empty.action')}</Link>
            </DsLink>
          }
        />
      </Page>
    );
  }
  const { version, mayChange } = caseload;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      width="wide"
      actions={<VersionSwitch shown={version} versions={caseload.versions} />}
    >
      {mayChange ? (
        <div className="cluster no-print">
          {version.isPublished ? null : (
            <Button asChild data-size="sm" variant="secondary">
              <Link to={`/fordeling/versjon/${version.id}/sammenlign`}>{t('teams:compare.open')}</Link>
            </Button>
          )}
          <Button asChild data-size="sm" variant="secondary">
            <Link to="/fordeling/vekt">{t('teams:weights.link')}</Link>
          </Button>
        </div>
      ) : null}
      <FacesLine figures={caseload.figures} />
      <CaseloadFilter caseload={caseload} />
      {caseload.zones.length === 0 ? (
        <EmptyState title={t('none.title')} text={t('none.text')} />
      ) : (
        <>
          <CaseloadLegend excluded={caseload.zones.some(hasExclusion)} />
          <CaseloadBoard key={version.id} caseload={caseload} />
        </>
      )}
    </Page>
  );
}
