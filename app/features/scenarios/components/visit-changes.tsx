import { Heading, Paragraph, Table } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { useTold } from '~/ui/use-told';
import type { NamedResult, NamedVisitChange } from '../scenario-page.query.server';

const CAUSES = [
  'absence',
  'recipient-new',
  'recipient-ended',
  'visit-added',
  'visit-changed',
  'visit-cancelled',
  'makes-room',
] as const;
const ACQUAINTANCES = ['team', 'met', 'expected', 'new'] as const;

/** Every visit that a repair makes otherwise, with its reason. */
export function VisitChanges({ result }: { result: NamedResult }) {
  const { t } = useTranslation('scenarios');
  const { visits, visitsTotal } = result;
  const told = useTold();
  const elsewhere = told.elsewhere(result.visitsElsewhere, (count) => t('visits.elsewhere', { count }));
  if (visitsTotal.count === 0) return null;
  return (
    <section className="stack" aria-labelledby="visits-head">
      <Heading level={2} data-size="xs" id="visits-head">
        {told.sentence(visitsTotal, (count) => t('visits.head', { count }))}
      </Heading>
      {visits.length === 0 ? null : (
        <div className="scroll-x" role="region" tabIndex={0} aria-labelledby="visits-head">
          <Table data-size="sm">
            <Table.Head>
              <Table.Row>
                <Table.HeaderCell scope="col">{t('visits.recipient')}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{t('visits.before')}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{t('visits.after')}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{t('visits.why')}</Table.HeaderCell>
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {visits.map((visit, index) => (
                <VisitChangeRow visit={visit} key={`${visit.date}-${index}`} />
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
      {elsewhere === null ? null : <Paragraph>{elsewhere}</Paragraph>}
    </section>
  );
}

function VisitChangeRow({ visit }: { visit: NamedVisitChange }) {
  const { t } = useTranslation('scenarios');
  const language = useLanguage();
  const told = (standing: NamedVisitChange['before']) =>
    standing && `${formatDay(standing.date, language)} ${standing.start} ${standing.staff.join(' + ')}`;
  const cause = CAUSES.find((one) => one === visit.cause) ?? 'absence';
  const acquaintance = ACQUAINTANCES.find((one) => one === visit.acquaintance);
  const why = [
    t(`visits.cause.${cause}`),
    acquaintance ? t(`visits.acquaintance.${acquaintance}`) : null,
    visit.minutesLater ? t('visits.moved', { count: Math.abs(visit.minutesLater) }) : null,
    visit.daysLater ? t('visits.otherDay') : null,
  ];
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">{nameOf(visit.recipient, t('visits.newOne'))}</Table.HeaderCell>
      <Table.Cell>{told(visit.before) ?? t('visits.notBefore')}</Table.Cell>
      <Table.Cell>{told(visit.after) ?? t('visits.nobody')}</Table.Cell>
      <Table.Cell>{why.filter((part) => part !== null).join(' ')}</Table.Cell>
    </Table.Row>
  );
}

/** Made-up recipients have a number in place of a name. */
export const nameOf = (recipient: string, word: string): string =>
  recipient.startsWith('#') ? `${word} ${recipient.slice(1)}` : recipient;
