import { Heading, Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '~/domain/brand';

import { clockOf } from '~/domain/time/clock';
import { initialsOf } from '~/ui/initials';
import type { WeekOfRecipient, WeekVisit } from '../visit-week.query.server';
import { WeekHead } from './week-head';

/** Who comes to each recipient, and when, with the number of different faces at the end. */
export function WeekByRecipient(props: { dates: readonly IsoDate[]; recipients: readonly WeekOfRecipient[] }) {
  const { t } = useTranslation('visits');
  const nobody = t('byRecipient.nobody');
  return (
    <section className="stack">
      <Heading level={2} data-size="xs">
        {t('byRecipient.title')}
      </Heading>
      <div className="scroll-x" role="region" aria-label={t('byRecipient.title')} tabIndex={0}>
        <table className="visit-week">
          <WeekHead first={t('byRecipient.recipient')} dates={props.dates} last={t('byRecipient.faces')} />
          <tbody>
            {props.recipients.map((recipient) => (
              <tr key={recipient.recipientId}>
                <th scope="row">
                  <DsLink asChild>
                    <Link to={`/tjenestemottakere/${recipient.recipientId}`}>{recipient.name}</Link>
                  </DsLink>
                  <span className="muted visit-week__visit">{recipient.zoneName}</span>
                </th>
                {recipient.days.map((day) => (
                  <td key={day.date}>
                    {day.visits.map((visit) => (
                      <Visit key={visit.id} visit={visit} nobody={nobody} />
                    ))}
                  </td>
                ))}
                <td className="num">{recipient.faces}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Visit({ visit, nobody }: { visit: WeekVisit; nobody: string }) {
  if (visit.start === null) return <span className="visit-week__visit">{nobody}</span>;
  return (
    <span className="visit-week__visit">
      {clockOf(visit.start)}{' '}
      {visit.carers.map((name) => (
        <abbr key={name} title={name}>
          {initialsOf(name)}{' '}
        </abbr>
      ))}
    </span>
  );
}
