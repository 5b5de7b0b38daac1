import { Link as DsLink } from '@digdir/designsystemet-react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, type ClientActionFunctionArgs } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { may } from '~/domain/access/may';
import { refuse } from '~/domain/verdict';
import { requireAccess } from '~/platform/access/require-access.server';
import { languageOf } from '~/platform/i18n/language.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { versionIdOf } from '~/platform/versions/shown-version.server';
import { EmptyState } from '~/ui/empty-state';
import { Page } from '~/ui/page';
import { VersionSwitch } from '~/ui/version-switch';
import { changeCellsSchema, type CellsReply } from '../change-cells.form';
import { changeCells } from '../change-cells.service.server';
import { RotaActions } from '../components/rota-actions';
import { TurnSwitch } from '../components/turn-switch';
import { WallRotaBoard } from '../components/wall-rota-board';
import { WithoutVisits } from '../components/without-visits';
import { turnParam } from '../turn-param';
import { readWallRota } from '../wall-rota.query.server';

export const handle = { title: 'rota:title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor, now } = await requireAccess(request, { action: 'view', thing: 'rota' });
  const wall = await readWallRota(db, {
    actor,
    versionId: versionIdOf(request),
    turn: turnParam(request),
    today: dateOfInstant(now()),
    language: await languageOf(request),
  });
  return { wall, mayImport: may(actor, { action: 'change', thing: 'caseFile' }) !== null };
}

export async function action({ request }: ActionFunctionArgs): Promise<CellsReply> {
  const { db, actor, now } = await requireAccess(request, { action: 'change', thing: 'rota' });
  const asked = changeCellsSchema.safeParse(await request.json().catch(() => null));
  if (!asked.success) throw new Response(null, { status: 400, statusText: 'Bad Request' });
  return { batch: asked.data.batch, verdict: await changeCells({ db, actor, now }, asked.data) };
}

/** Where nothing comes of it, the page keeps what was changed and says why. */
export async function clientAction({ request, serverAction }: ClientActionFunctionArgs): Promise<CellsReply> {
  const { batch } = changeCellsSchema.pick({ batch: true }).parse(await request.clone().json());
  try {
    return await serverAction<typeof action>();
  } catch (error) {
    return { batch, verdict: refuse(causeOf(error)) };
  }
}

/** The network, a session that has ended (the answer leads to signing in), or the server itself. */
function causeOf(error: unknown): string {
  if (error instanceof TypeError) return 'offline';
  return error instanceof Response && error.headers.has('Location') ? 'signedOut' : 'failed';
}

export default function RotaPage() {
  const { t } = useTranslation('rota');
  const { wall, mayImport } = useLoaderData<typeof loader>();
  if (wall === null) {
    return (
      <Page title={t('title')}>
        <EmptyState
          title={t('empty.title')}
          text={t('empty.text')}
          action={
            mayImport ? (
              <DsLink asChild>
                <Link to="/import">{t('empty.action')}</Link>
              </DsLink>
            ) : null
          }
        />
      </Page>
    );
  }
  return (
    <Page
      title={t('title')}
      lead={t('lead', { rota: wall.rota.name, count: wall.rota.weeks, number: wall.version.number })}
      width="wide"
      actions={
        <>
          <TurnSwitch wall={wall} />
          <VersionSwitch shown={wall.version} versions={wall.versions} />
        </>
      }
    >
      <RotaActions wall={wall} />
      {wall.isWithoutVisits && wall.mayPropose ? <WithoutVisits versionId={wall.version.id} /> : null}
      <WallRotaBoard key={wall.version.id} wall={wall} />
    </Page>
  );
}
