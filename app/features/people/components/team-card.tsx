import { Table } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatHours, formatNumber, formatShare } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { Radio } from '~/ui/form/tick';
import type { ShownTeam } from '../team-proposals.query.server';
import { OtherEffects } from './team-effects';

interface TeamCardProps {
  team: ShownTeam;
  isOwn: boolean;
  /** The radio button's name and value, and whether it stands chosen. */
  name: string;
  value: string;
  chosen: boolean;
}

/** One team: who they are, what she gets, what it costs them and the others. */
export function TeamCard({ team, isOwn, name, value, chosen }: TeamCardProps) {
  const { t } = useTranslation('newRecipient');
  const language = useLanguage();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const title = isOwn
    ? t('aim.own')
    : list.format(team.aims.map((aim) => t(`aim.${aim}`)).map(lowerAfterFirst)) || t('aim.other');
  const { faces, floor, primaryShare, knownShare } = team.hers;
  const more = Math.round(team.travel.after - team.travel.before);
  return (
    <article className="team-card">
      <Radio name={name} value={value} defaultChecked={chosen} label={title} description={<Members team={team} />} />
      <dl className="team-card__figures">
        <div>
          <dt>{t('card.faces')}</dt>
          <dd>
            <strong>{t('card.facesValue', { count: faces })}</strong>
            {floor === null ? null : ` · ${t('card.floor', { floor })}`}
          </dd>
        </div>
        <div>
          <dt>{t('card.primaryShare')}</dt>
          <dd>{formatShare(primaryShare, language)}</dd>
        </div>
        <div>
          <dt>{t('card.knownShare')}</dt>
          <dd>{formatShare(knownShare, language)}</dd>
        </div>
        <div>
          <dt>{t('card.travel')}</dt>
          <dd>{t('card.travelValue', { more: formatNumber(more, { language }) })}</dd>
        </div>
      </dl>
      <PeopleTable team={team} />
      <OtherEffects team={team} />
    </article>
  );
}

const lowerAfterFirst = (text: string, index: number): string =>
  index === 0 ? text : text.slice(0, 1).toLowerCase() + text.slice(1);

function Members({ team: { primary, members } }: { team: ShownTeam }) {
  const { t } = useTranslation('newRecipient');
  const language = useLanguage();
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(members);
  return (
    <>
      {t('card.primary', { name: primary })}. {members.length === 0 ? t('card.alone') : t('card.members', { names })}.
    </>
  );
}

function PeopleTable({ team: { people } }: { team: ShownTeam }) {
  const { t } = useTranslation('newRecipient');
  const language = useLanguage();
  return (
    <div className="scroll-x" role="region" aria-label={t('card.table')} tabIndex={0}>
      <Table data-size="sm">
        <caption className="visually-hidden">{t('card.table')}</caption>
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell scope="col">{t('card.who')}</Table.HeaderCell>
            <Table.HeaderCell scope="col" className="num">
              {t('card.visits')}
            </Table.HeaderCell>
            <Table.HeaderCell scope="col" className="num">
              {t('card.hours')}
            </Table.HeaderCell>
            <Table.HeaderCell scope="col" className="num">
              {t('card.share')}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {people.map((person) => (
            <Table.Row key={person.name}>
              <Table.HeaderCell scope="row">
                {person.name}
                {person.isMember ? null : <span className="muted"> ({t('card.outside')})</span>}
              </Table.HeaderCell>
              <Table.Cell className="num">{person.visits}</Table.Cell>
              <Table.Cell className="num">
                {t('card.hoursValue', {
                  before: formatNumber(person.before / 60, { language, fixed: true }),
                  after: formatHours(Math.round(person.after / 6) * 6, language),
                })}
              </Table.Cell>
              <Table.Cell className="num">
                {formatShare(person.positionMinutes === 0 ? null : person.after / person.positionMinutes, language)}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
