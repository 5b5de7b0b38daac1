import { Alert, Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { TextLink } from '~/ui/text-link';
import type { SupervisionPerson } from '../supervision-map.query.server';
import type { WeekChoice } from '../weeks-param';
import { ShareTable } from './share-table';

interface ShareProps {
  readonly people: readonly SupervisionPerson[];
  readonly weeks: WeekChoice;
  readonly isOwn: boolean;
  readonly mayPropose: boolean;
}

/** Who was there less than her fair share, and why; with the figures of everyone behind it. */
export function ShareSection({ people, weeks, isOwn, mayPropose }: ShareProps) {
  const { t } = useTranslation('supervision');
  const short = people
    .filter(({ share }) => share.isShort)
    .toSorted((one, other) => one.share.present - one.share.fair - (other.share.present - other.share.fair));
  const byRota = short.some(({ share }) => share.isByRota);
  return (
    <section className="stack" aria-labelledby="share-head">
      <Heading level={2} data-size="xs" id="share-head">
        {t(isOwn ? 'share.own' : 'share.head', { count: weeks })}
      </Heading>
      {short.length === 0 ? <Paragraph>{t(isOwn ? 'share.ownEnough' : 'share.allEnough')}</Paragraph> : null}
      {isOwn ? people.map((person) => <OwnFigures key={person.id} person={person} />) : <ShortPeople people={short} />}
      {byRota && mayPropose ? (
        <Alert data-color="info">
          <Paragraph>{t('share.rotaMends')}</Paragraph>
          <TextLink to="/turnus/forslag?for=veiledning">{t('share.toProposal')}</TextLink>
        </Alert>
      ) : null}
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

function ShortPeople({ people }: { people: readonly SupervisionPerson[] }) {
  return people.length === 0 ? null : (
    <ul className="supervision__short">
      {people.map((person) => (
        <ShortPerson key={person.id} person={person} />
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

function ShortPerson({ person }: { person: SupervisionPerson }) {
  const { t } = useTranslation('supervision');
  const language = useLanguage();
  const { share } = person;
  const fair = formatNumber(share.fair, { language });
  return (
    <li>
      <strong>{person.name}</strong> {t('share.was', { count: share.present, held: share.held, fair })}{' '}
      {share.missed.map(({ reason, count }) => t(`share.missed.${reason}`, { count })).join(', ')}.{' '}
      {share.isByRota ? t('share.byRota') : ''}
    </li>
  );
}
