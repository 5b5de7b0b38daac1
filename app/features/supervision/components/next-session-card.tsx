import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { SupervisionCell } from '~/domain/training/supervision-cell';
import { formatDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { TextLink } from '~/ui/text-link';
import type { NextSession } from '../supervision-map.query.server';

interface NextProps {
  readonly next: NextSession | null;
  readonly isOwn: boolean;
  /** Whether the reader has the list of who was there. */
  readonly mayList: boolean;
}

/** Those who come or can come first, then why the others cannot. */
const ORDER = [
  'present',
  'signedUp',
  'canCome',
  'busy',
  'stayedAway',
  'absent',
  'off',
  'neverThatWeekday',
  'unknown',
] as const satisfies readonly SupervisionCell[];

/** The next session, and who can come to it. */
export function NextSessionCard({ next, isOwn, mayList }: NextProps) {
  const { t } = useTranslation('supervision');
  const language = useLanguage();
  if (next === null) {
    return <Paragraph className="card">{t('next.none')}</Paragraph>;
  }
  const day = formatDay(next.date, language);
  const where = [next.place, next.theme].filter(Boolean).join('. ');
  return (
    <section className="card stack" aria-labelledby="next-head">
      <Heading level={2} data-size="xs" id="next-head">
        {t('next.head', { day, start: next.start, end: next.end })}
      </Heading>
      {where === '' ? null : <Paragraph className="muted">{where}</Paragraph>}
      {isOwn ? null : (
        <Paragraph>
          {t('next.count', { count: next.people.filter(({ cell }) => isComing(cell)).length, all: next.people.length })}
        </Paragraph>
      )}
      <dl className="supervision__who">
        {ORDER.map((cell) => {
          const people = next.people.filter((person) => person.cell === cell);
          return people.length === 0 ? null : (
            <div key={cell}>
              <dt>{t(`next.who.${cell}`, { count: people.length })}</dt>
              <dd>{people.map(({ name }) => name).join(', ')}</dd>
            </div>
          );
        })}
      </dl>
      <div className="cluster">
        <TextLink to={`/opplaering/okt/${next.id}`}>{t('next.toSession')}</TextLink>
        {mayList ? <TextLink to={`/opplaering/okt/${next.id}/oppmote`}>{t('next.toList')}</TextLink> : null}
      </div>
    </section>
  );
}

const isComing = (cell: SupervisionCell): boolean => cell === 'present' || cell === 'signedUp' || cell === 'canCome';
