import { Heading, Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { IsoDate } from '~/domain/brand';
import { formatDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { TextLink } from '~/ui/text-link';

interface WeekTableProps {
  id: string;
  head: string;
  first: string;
  dates: readonly IsoDate[];
  children: ReactNode;
}

/** A table with the days of a week across; each leads to its day. */
export function WeekTable({ id, head, first, dates, children }: WeekTableProps) {
  const language = useLanguage();
  return (
    <section className="stack" aria-labelledby={id}>
      <Heading level={2} data-size="xs" id={id}>
        {head}
      </Heading>
      <div className="scroll-x" role="region" tabIndex={0} aria-labelledby={id}>
        <Table data-size="sm">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell scope="col">{first}</Table.HeaderCell>
              {dates.map((date) => (
                <Table.HeaderCell scope="col" key={date}>
                  <TextLink to={`/vaktbok?dag=${date}`}>{formatDay(date, language)}</TextLink>
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Head>
          <Table.Body>{children}</Table.Body>
        </Table>
      </div>
    </section>
  );
}
