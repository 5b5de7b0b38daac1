import { Alert, Heading, Paragraph, Table } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { useTold } from '~/ui/use-told';
import type { ChangedVisit, ChangePage } from '../change-page.query.server';

const CAUSES = ['absence', 'substitute', 'back', 'makes-room', 'undo'] as const;
const ACQUAINTANCES = ['team', 'met', 'expected', 'new'] as const;

/** Every visit that a change makes otherwise, with its reason. */
export function ChangedVisits({ change }: { change: ChangePage }) {
  const { t } = useTranslation('shiftBook');
  const { visits, visitsTotal } = change;
  const told = useTold();
  const elsewhere = told.elsewhere(change.elsewhere, (count) => t('change.elsewhere', { count }));
  if (visitsTotal.count === 0) return <Paragraph>{t('change.noVisits')}</Paragraph>;
  const columns = ['recipient', 'before', 'after', 'why'] as const;
  return (
    <section className="stack" aria-labelledby="visits-head">
      <Heading level={2} data-size="xs" id="visits-head">
        {told.sentence(visitsTotal, (count) => t('change.visitsHead', { count }))}
      </Heading>
      {visits.length === 0 ? null : (
        <div className="scroll-x" role="region" tabIndex={0} aria-labelledby="visits-head">
          <Table data-size="sm">
            <Table.Head>
              <Table.Row>
                {columns.map((column) => (
                  <Table.HeaderCell scope="col" key={column}>
                    {t(`change.${column}`)}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {visits.map((visit, index) => (
                <VisitRow visit={visit} key={index} />
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
      {elsewhere === null ? null : <Paragraph>{elsewhere}</Paragraph>}
    </section>
  );
}

function VisitRow({ visit }: { visit: ChangedVisit }) {
  const { t } = useTranslation('shiftBook');
  const language = useLanguage();
  const told = (standing: ChangedVisit['before']) =>
    standing?.start ? `${formatDay(standing.date, language)} ${standing.start} ${standing.staff.join(' + ')}` : null;
  const { cause, acquaintance, minutesLater, daysLater } = visit.facts;
  const known = ACQUAINTANCES.find((one) => one === acquaintance);
  const why = [
    t(`change.cause.${CAUSES.find((one) => one === cause) ?? 'other'}`),
    known ? t(`change.acquaintance.${known}`) : null,
    minutesLater ? t('change.minutes', { count: Math.abs(Number(minutesLater)) }) : null,
    daysLater ? t('change.otherDay') : null,
  ];
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">{visit.recipient.name}</Table.HeaderCell>
      <Table.Cell>{told(visit.before) ?? t('change.nobody')}</Table.Cell>
      <Table.Cell>{told(visit.after) ?? t('change.nobody')}</Table.Cell>
      <Table.Cell>{why.filter((part) => part !== null).join(' ')}</Table.Cell>
    </Table.Row>
  );
}

/** Visits that nobody makes, each with the nearest ways to have it made. */
export function UnassignedVisits({ visits }: { visits: readonly ChangedVisit[] }) {
  const { t } = useTranslation('shiftBook');
  const language = useLanguage();
  const left = visits.filter(({ after }) => after !== null && after.start === null);
  if (left.length === 0) return null;
  return (
    <Alert data-color="danger">
      <Heading level={2} data-size="2xs">
        {t('change.unassignedHead', { count: left.length })}
      </Heading>
      <ul className="shift-book__list">
        {left.map(({ recipient, before, remedies }, index) => (
          <li key={index}>
            {recipient.name} {before ? `${formatDay(before.date, language)} ${before.start ?? ''}` : ''}
            {remedies.length === 0 ? <>. {t('change.noRemedy')}</> : null}
            <ul>
              {remedies.map(({ kind, staff, minutes, start }) => (
                <li key={`${kind} ${staff.join()}`}>
                  {t(`change.remedy.${kind}`, { who: staff.join(' + '), minutes, start })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
