import { useTranslation } from 'react-i18next';
import { formatDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { ShownTeam } from '../team-proposals.query.server';

/** Visits without anybody that are written out; the rest are counted. */
const MOST_NAMED = 3;

/** What a team costs those who are there already, and what nobody can make. */
export function OtherEffects({ team: { others, unplaced } }: { team: ShownTeam }) {
  const { t } = useTranslation('newRecipient');
  const language = useLanguage();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const changes = [
    others.moved > 0 ? t('card.moved', { count: others.moved }) : null,
    others.retimed > 0 ? t('card.retimed', { count: others.retimed }) : null,
  ].filter((text) => text !== null);
  const nobodyLoses = others.lost.length === 0 && others.lostElsewhere === 0;
  return (
    <div className="team-card__others">
      <h4>{t('card.others')}</h4>
      <ul>
        <li>
          {changes.length === 0
            ? t('card.undisturbed')
            : `${list.format(changes)}, ${t('card.at', { count: others.recipients })}.`}
        </li>
        {nobodyLoses ? <li>{t('card.noLost')}</li> : null}
        {others.lost.map(({ name, staff }) => (
          <li key={name}>{t('card.lost', { name, staff: list.format(staff) })}.</li>
        ))}
        {others.lostElsewhere === 0 ? null : <li>{t('card.lostElsewhere', { count: others.lostElsewhere })}.</li>}
      </ul>
      {unplaced.length === 0 ? null : <Unplaced visits={unplaced} />}
    </div>
  );
}

function Unplaced({ visits }: { visits: ShownTeam['unplaced'] }) {
  const { t } = useTranslation('newRecipient');
  const language = useLanguage();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const remedyText = (remedy: ShownTeam['unplaced'][number]['remedy']) =>
    remedy === null
      ? t('card.noRemedy')
      : t(`card.remedy.${remedy.kind}`, { ...remedy, names: list.format(remedy.names) });
  return (
    <>
      <p className="team-card__warning">
        <strong>{t('card.unplaced', { count: visits.length })}</strong>
      </p>
      <ul>
        {visits.slice(0, MOST_NAMED).map((visit, index) => {
          const date = formatDay(visit.date, language);
          const where = visit.isHers
            ? t('card.unplacedOwn', { date })
            : t('card.unplacedOther', { date, name: visit.name ?? t('card.someone') });
          return (
            <li key={`${visit.date} ${index}`}>
              {where}: {remedyText(visit.remedy)}.
            </li>
          );
        })}
        {visits.length > MOST_NAMED ? <li>{t('card.more', { count: visits.length - MOST_NAMED })}.</li> : null}
      </ul>
    </>
  );
}
