import { Button, Details, Heading, Paragraph, Table, Tag } from '@digdir/designsystemet-react';
import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '~/domain/brand';
import { describeFinding } from '~/platform/i18n/describe-finding';
import { formatDay, formatHours, formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { useTold } from '~/ui/use-told';
import type { ToldSubstitute } from '../ranked-substitutes.server';

interface OpenShiftFacts {
  readonly id: string;
  readonly revision: number;
  readonly date: IsoDate;
  readonly code: string;
}

/** Who could work an open shift, best first, each with a way to give it to her. */
export function SubstituteTable({ shift, ranked }: { shift: OpenShiftFacts; ranked: readonly ToldSubstitute[] }) {
  const { t } = useTranslation('shiftBook');
  const language = useLanguage();
  if (ranked.length === 0) return <Paragraph>{t('substitutes.none')}</Paragraph>;
  const head = `substitutes-${shift.id}`;
  const columns = ['name', 'choose', 'knows', 'law', 'rest', 'overtime', 'cost', 'extra'] as const;
  return (
    <section className="stack" aria-labelledby={head}>
      <Heading level={3} data-size="2xs" id={head}>
        {t('substitutes.caption', { code: shift.code, date: formatDay(shift.date, language) })}
      </Heading>
      <div className="scroll-x" role="region" tabIndex={0} aria-labelledby={head}>
        <Table data-size="sm">
          <Table.Head>
            <Table.Row>
              {columns.map((column) => (
                <Table.HeaderCell scope="col" key={column}>
                  {t(`substitutes.${column}`)}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {ranked.map((person) => (
              <SubstituteRow person={person} shift={shift} key={person.staffId} />
            ))}
          </Table.Body>
        </Table>
      </div>
      {ranked.some(({ knownTo }) => knownTo.isLeast) ? <p className="muted">{t('substitutes.least')}</p> : null}
    </section>
  );
}

function SubstituteRow({ person, shift }: { person: ToldSubstitute; shift: OpenShiftFacts }) {
  const { t } = useTranslation('shiftBook');
  const language = useLanguage();
  const { number } = useTold();
  const hours = (minutes: number | null) => (minutes === null ? '–' : formatHours(minutes, language));
  const amount = person.costOre === null ? null : formatNumber(person.costOre / 100, { language, digits: 0 });
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        {person.name} {person.isOnCall ? <Tag data-size="sm">{t('substitutes.onCall')}</Tag> : null}
      </Table.HeaderCell>
      <Table.Cell>
        <AssignForm person={person} shift={shift} />
      </Table.Cell>
      <Table.Cell>
        {t('substitutes.known', { known: number(person.knownTo), of: number(person.recipients) })}
      </Table.Cell>
      <Table.Cell>
        <LawCell person={person} />
      </Table.Cell>
      <Table.Cell>
        {hours(person.restBefore)} / {hours(person.restAfter)}
      </Table.Cell>
      <Table.Cell>{hours(person.overtimeMinutes)}</Table.Cell>
      <Table.Cell>{amount === null ? '–' : t('substitutes.kroner', { amount })}</Table.Cell>
      <Table.Cell>{person.extraShifts}</Table.Cell>
    </Table.Row>
  );
}

function LawCell({ person }: { person: ToldSubstitute }) {
  const { t, i18n } = useTranslation('shiftBook');
  const skills = person.lacks.join(', ');
  const lacks =
    skills === '' ? null : (
      <Tag data-color="warning" data-size="sm">
        {t('substitutes.lacks', { skills })}
      </Tag>
    );
  if (person.breaches.length === 0) {
    return (
      <span className="cluster">
        {t('substitutes.legal')} {lacks}
      </span>
    );
  }
  return (
    <>
      <Tag data-color="danger" data-size="sm">
        {t('substitutes.illegal')}
      </Tag>{' '}
      {lacks}
      <ul className="shift-book__list">
        {person.breaches.map((breach) => {
          const { title, sentence, source } = describeFinding(i18n, breach);
          return (
            <li key={breach.rule}>
              {title} ({source}). {sentence}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** One press where the law allows it; else a reason has to be given first. */
function AssignForm({ person, shift }: { person: ToldSubstitute; shift: OpenShiftFacts }) {
  const { t } = useTranslation('shiftBook');
  const busy = useNavigation().state !== 'idle';
  const label = t('substitutes.assignName', { name: person.name });
  const form = (
    <Form method="post" action={`/vaktbok/vakt/${shift.id}`} className="shift-book__assign">
      <input type="hidden" name="shiftId" value={shift.id} />
      <input type="hidden" name="revision" value={shift.revision} />
      <input type="hidden" name="staffId" value={person.staffId} />
      {person.breaches.length === 0 ? null : <ReasonField person={person} />}
      <Button type="submit" data-size="sm" disabled={busy} aria-label={label}>
        {t('substitutes.assign')}
      </Button>
    </Form>
  );
  if (person.breaches.length === 0) return form;
  return (
    <Details data-size="sm">
      <Details.Summary>{label}</Details.Summary>
      <Details.Content>{form}</Details.Content>
    </Details>
  );
}

function ReasonField({ person }: { person: ToldSubstitute }) {
  const { t } = useTranslation(['shiftBook', 'form']);
  return (
    <label>
      {t('substitutes.reasonFor', { name: person.name })}
      <input type="text" name="reason" className="ds-input" maxLength={300} required />
      <span className="muted">{t('form:freeText')}</span>
    </label>
  );
}
