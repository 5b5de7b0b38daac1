import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Code } from '~/domain/brand';
import type { Weekday } from '~/domain/time/clock';
import { useWeekdayNames } from '~/platform/i18n/use-weekday-names';
import { useBroughtIntoView } from '~/ui/use-brought-into-view';
import type { NoRollingRota } from '../make-rolling-rota.service.server';

export interface AskedLengths {
  readonly workMin: number;
  readonly workMax: number;
  readonly offMin: number;
  readonly offMax: number;
  readonly weekendEvery: number;
}

interface RollingAnswerProps {
  answer: NoRollingRota;
  /** The shifts that the answer counts. */
  codes: readonly Code[];
  /** As they were asked for. */
  lengths: AskedLengths;
}

/** Why there is no draft: it is proved that none exists, with the reason and what would help; or time ran out. */
export function RollingAnswer({ answer, codes, lengths }: RollingAnswerProps) {
  const { t } = useTranslation('rolling');
  const shown = useBroughtIntoView<HTMLDivElement>();
  if (answer.status === 'undecided') {
    return (
      <Alert ref={shown} tabIndex={-1} data-color="warning" role="alert" className="stack">
        <Heading level={2} data-size="xs">
          {t('undecided.title')}
        </Heading>
        <Paragraph>{t('undecided.text')}</Paragraph>
      </Alert>
    );
  }
  return (
    <Alert ref={shown} tabIndex={-1} data-color="info" role="alert" className="stack">
      <Heading level={2} data-size="xs">
        {t('none.title')}
      </Heading>
      <Reason reason={answer.reason} lengths={lengths} />
      {answer.ways.length > 0 ? (
        <>
          <Paragraph>{t('none.ways')}:</Paragraph>
          <ul>
            {answer.ways.map((way, index) => (
              <Way key={index} {...{ way, codes }} />
            ))}
          </ul>
        </>
      ) : (
        <Paragraph>{t('none.noWays')}</Paragraph>
      )}
      <Paragraph>{t('none.proved')}</Paragraph>
    </Alert>
  );
}

function Way({ way, codes }: { way: Proved['ways'][number]; codes: readonly Code[] }) {
  const { t } = useTranslation('rolling');
  const names = useWeekdayNames();
  if (way.what !== 'demand') return <li>{t(`none.way.${way.what}`, { to: way.to })}</li>;
  const changes = way.changes.map(({ shift, weekday, to }) =>
    t('none.way.demand', { code: codes[shift] ?? '', weekday: names[(weekday + 1) as Weekday], to }),
  );
  return <li>{changes.join(', ')}</li>;
}

type Proved = Extract<NoRollingRota, { status: 'unsat' }>;

function Reason({ reason, lengths }: { reason: Proved['reason']; lengths: AskedLengths }) {
  const { t } = useTranslation('rolling');
  const names = useWeekdayNames();
  if (reason.kind === 'lengths') return <Paragraph>{t('none.lengths', { ...reason })}</Paragraph>;
  if (reason.kind !== 'conflict') {
    const name = names[(reason.weekday + 1) as Weekday];
    const weekday = name.charAt(0).toUpperCase() + name.slice(1);
    return <Paragraph>{t(`none.${reason.kind}`, { ...reason, weekday })}</Paragraph>;
  }
  if (reason.groups.length === 0) return <Paragraph>{t('none.conflictDemand')}</Paragraph>;
  return (
    <>
      <Paragraph>{t('none.conflict')}</Paragraph>
      <ul>
        {reason.groups.map((group) => (
          <li key={group}>{t(`none.groups.${group}`, { ...lengths, every: lengths.weekendEvery })}</li>
        ))}
      </ul>
      <Paragraph>{t(reason.smallest ? 'none.smallest' : 'none.notSmallest')}</Paragraph>
    </>
  );
}
