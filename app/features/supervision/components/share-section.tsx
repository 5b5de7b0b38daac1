import { Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { CountingRota, SupervisionPerson } from '../supervision-map.query.server';
import type { WeekChoice } from '../weeks-param';
import { RotaAdvice } from './rota-advice';
import { ShareTable } from './share-table';

interface ShareProps {
  readonly people: readonly SupervisionPerson[];
  readonly rota: CountingRota | null;
  readonly weeks: WeekChoice;
  readonly isOwn: boolean;
  readonly mayPropose: boolean;
}

/** Who was there less than her fair share, and why; with the figures of everyone behind it. */
export function ShareSection({ people, rota, weeks, isOwn, mayPropose }: ShareProps) {
  const { t } = useTranslation('supervision');
  const short = people
    .filter(({ share }) => share.isShort)
    .toSorted((one, other) => one.share.present - one.share.fair - (other.share.present - other.share.fair));
  return (
    <section className="stack" aria-labelledby="share-head">
      <Heading level={2} data-size="xs" id="share-head">
        {t(isOwn ? 'share.own' : 'share.head', { count: weeks })}
      </Heading>
      {short.length === 0 ? <Paragraph>{t(isOwn ? 'share.ownEnough' : 'share.allEnough')}</Paragraph> : null}
      {isOwn ? (
        people.map((person) => <OwnFigures key={person.id} person={person} />)
      ) : (
        <ShortPeople people={short} rota={rota} />
      )}
      {rota !== null && !isOwn ? <RotaAdvice {...{ people, short, rota, mayPropose }} /> : null}
      <Details>
        <Details.Summary>{t('share.how')}</Details.Summary>
        <Details.Content>
          {(['fair', 'short', 'reasons', 'sources'] as const).map((part) => (
            <Paragraph key={part}>{t(`share.howText.${part}`)}</Paragraph>
          ))}
        </Details.Content>
      </Details>
      {isOwn ? null : <ShareTable people={people} />}
    </section>
  );
}

interface ShortProps {
  readonly people: readonly SupervisionPerson[];
  readonly rota: CountingRota | null;
}

function ShortPeople({ people, rota }: ShortProps) {
  return people.length === 0 ? null : (
    <ul className="supervision__short">
      {people.map((person) => (
        <ShortPerson key={person.id} person={person} rota={rota} />
      ))}
    </ul>
  );
}

function OwnFigures({ person: { share, last } }: { person: SupervisionPerson }) {
  const { t } = useTranslation('supervision');
  const fair = formatNumber(share.fair, { language: useLanguage() });
  const missed = share.missed.map(({ reason, count }) => t(`share.missed.${reason}`, { count })).join(', ');
  return (
    <Paragraph>
      {t('share.ownWas', { count: share.present, held: share.held, fair })}{' '}
      {last === null ? '' : t('share.ownLast', { date: formatDate(last) })}{' '}
      {missed === '' ? '' : t('share.ownMissed', { missed })}
    </Paragraph>
  );
}

function ShortPerson({ person, rota }: { person: SupervisionPerson; rota: CountingRota | null }) {
  const { t } = useTranslation('supervision');
  const language = useLanguage();
  const { share, chance } = person;
  const fair = formatNumber(share.fair, { language });
  return (
    <li>
      <strong>{person.name}</strong> {t('share.was', { count: share.present, held: share.held, fair })}{' '}
      {share.missed.map(({ reason, count }) => t(`share.missed.${reason}`, { count })).join(', ')}.{' '}
      {share.isByRota ? t('share.byRota') : ''}{' '}
      {share.isByRota && rota !== null && chance !== null
        ? t('share.rotaGives', { ...chance, ofWeeks: rota.weeks, date: formatDate(rota.startsOn) })
        : ''}
    </li>
  );
}
