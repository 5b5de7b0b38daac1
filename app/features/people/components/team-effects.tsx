import { useTranslation } from 'react-i18next';
import { formatDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { useTold } from '~/ui/use-told';
import type { ShownTeam } from '../team-proposals.query.server';

/** Visits without anybody that are written out; the rest are counted. */
const MOST_NAMED = 3;

/** What a team costs those who are there already, and what nobody can make. */
export function OtherEffects({ team }: { team: ShownTeam }) {
  const { others } = team;
  const { t } = useTranslation('newRecipient');
  const language = useLanguage();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const told = useTold();
  const changes = (['moved', 'retimed'] as const).flatMap((kind) => {
    const { count } = others[kind];
    return count === 0 ? [] : [t(`card.${kind}`, { count, number: told.number(others[kind]) })];
  });
  const elsewhere = told.elsewhere(others.lostElsewhere, (count) => t('card.lostElsewhere', { count }));
  const nobodyLoses = others.lost.length === 0 && elsewhere === null;
  return (
    <div className="team-card__others">
      <h4>{t('card.others')}</h4>
      <ul>
        <li>
          {changes.length === 0
            ? t('card.undisturbed')
            : `${capitalised(list.format(changes))}, ${t('card.at', { count: others.recipients.count, number: told.number(others.recipients) })}.`}
        </li>
        {nobodyLoses ? <li>{t('card.noLost')}</li> : null}
        {others.lost.map(({ name, staff }) => (
          <li key={name}>{t('card.lost', { name, staff: list.format(staff) })}.</li>
        ))}
        {elsewhere === null ? null : <li>{elsewhere}</li>}
      </ul>
      {team.unplacedTotal.count === 0 ? null : <Unplaced team={team} />}
    </div>
  );
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function Unplaced({ team }: { team: ShownTeam }) {
  const { unplaced: visits, unplacedTotal } = team;
  const told = useTold();
  const { t } = useTranslation('newRecipient');
  const language = useLanguage();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const elsewhere = told.elsewhere(team.unplacedElsewhere, (count) => t('card.unplacedElsewhere', { count }));
  const remedyText = (remedy: ShownTeam['unplaced'][number]['remedy']) =>
    remedy === null
      ? t('card.noRemedy')
      : t(`card.remedy.${remedy.kind}`, { ...remedy, names: list.format(remedy.names) });
  return (
    <>
      <p className="team-card__warning">
        <strong>{told.sentence(unplacedTotal, (count) => t('card.unplaced', { count }))}</strong>
      </p>
      <ul>
        {visits.slice(0, MOST_NAMED).map((visit, index) => {
          const date = formatDay(visit.date, language);
          const where = visit.isHers
            ? t('card.unplacedOwn', { date })
            : t('card.unplacedOther', { date, name: visit.name });
          return (
            <li key={`${visit.date} ${index}`}>
              {where}: {remedyText(visit.remedy)}.
            </li>
          );
        })}
        {visits.length > MOST_NAMED ? <li>{t('card.more', { count: visits.length - MOST_NAMED })}.</li> : null}
        {elsewhere === null ? null : <li>{elsewhere}</li>}
      </ul>
    </>
  );
}
