import { Table } from '@digdir/designsystemet-react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { logAccess } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import { formatNumber } from '~/platform/i18n/format';
import { formatInstant } from '~/platform/i18n/format-instant';
import { useLanguage } from '~/platform/i18n/use-language';
import { found, idParam } from '~/platform/security/params.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { EmptyState } from '~/ui/empty-state';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { useTold } from '~/ui/use-told';
import { ReasonList } from '../components/reason-list';
import { TeamNames } from '../components/team-words';
import { teamHistory, type TeamHistoryLine } from '../teams/team-history.query.server';

export const handle = { title: 'teams:history.title' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'view', thing: 'careTeam' });
  const versionId = idParam(params.versionId);
  const at = now();
  const history = found(await teamHistory(db, { versionId, scope, today: dateOfInstant(at) }));
  await logAccess(db, { actor, at }, { action: 'view', thing: 'careTeamList', scope: { versionId } });
  return history;
}

export default function TeamHistoryPage() {
  const { t } = useTranslation('teams');
  const { version, lines } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('history.title')}
      lead={t('history.lead', { number: version.number })}
      actions={<TextLink to={`/fordeling?versjon=${version.id}`}>{t('history.back')}</TextLink>}
    >
      {lines.length === 0 ? (
        <EmptyState title={t('history.emptyTitle')} text={t('history.emptyText')} />
      ) : (
        <div className="scroll-x" role="region" tabIndex={0} aria-label={t('history.title')}>
          <Table data-size="sm">
            <Table.Head>
              <Table.Row>
                {(['when', 'recipient', 'before', 'after', 'effect', 'reason'] as const).map((column) => (
                  <Table.HeaderCell key={column}>{t(`history.${column}`)}</Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {lines.map((line) => (
                <HistoryLine key={line.id} line={line} />
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </Page>
  );
}

function HistoryLine({ line }: { line: TeamHistoryLine }) {
  const { t } = useTranslation('teams');
  const language = useLanguage();
  const { sentence } = useTold();
  const faces = (value: number | null) => formatNumber(value, { language });
  return (
    <Table.Row>
      <Table.Cell>
        {formatInstant(line.at, language)}
        <br />
        <span className="muted">{line.who ?? t('history.somebody')}</span>
      </Table.Cell>
      <Table.Cell>
        <Link to={`/tjenestemottakere/${line.recipient.id}`}>{line.recipient.name}</Link>
      </Table.Cell>
      <Table.Cell>
        <TeamNames team={line.before} />
      </Table.Cell>
      <Table.Cell>
        <TeamNames team={line.after} />
      </Table.Cell>
      <Table.Cell>
        {line.m14After === null ? '–' : `${faces(line.m14Before)} → ${faces(line.m14After)}`}
        <br />
        <span className="muted">{sentence(line.moved, (count) => t('history.moved', { count }))}</span>
      </Table.Cell>
      <Table.Cell>
        {reasonWords(t, line)}
        {line.reasons.length === 0 ? null : (
          <details>
            <summary>{t('history.facts')}</summary>
            {line.reasons.map((person) => (
              <div key={person.name}>
                <strong>{person.name}</strong>
                <ReasonList reasons={person.reasons} />
              </div>
            ))}
          </details>
        )}
      </Table.Cell>
    </Table.Row>
  );
}

function reasonWords(t: ReturnType<typeof useTranslation<'teams'>>['t'], { quick, reason }: TeamHistoryLine): string {
  const chosen =
    quick === null
      ? null
      : quick === 'proposal' || quick === 'undo'
        ? t(`reason.${quick}`)
        : t(`reason.options.${quick}`);
  return [chosen, reason].filter((part) => part !== null).join('. ') || t('history.noReason');
}
