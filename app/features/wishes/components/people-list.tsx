import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/platform/i18n/format-instant';
import { useLanguage } from '~/platform/i18n/use-language';
import { TextLink } from '~/ui/text-link';
import type { WishOverview } from '../wish-overview.query.server';
import { WishList } from './wish-list';

/** Everyone on the staff with what she wishes, and whether she has answered in the round. */
export function PeopleList({ people, round }: WishOverview) {
  const { t } = useTranslation('wishes');
  const answered = people.filter((person) => person.answeredAt !== null).length;
  return (
    <section className="stack" aria-labelledby="wishes-people">
      <Heading level={2} data-size="xs" id="wishes-people">
        {t('list.head')}
      </Heading>
      {round ? <Paragraph>{t('list.answered', { answered, count: people.length })}</Paragraph> : null}
      <ul className="wish-people">
        {people.map((person) => (
          <li key={person.id} className="card wish-person">
            <div className="cluster">
              <strong>{person.name}</strong>
              {round ? <AnswerTag person={person} /> : null}
              <TextLink to={`/onsker/${person.id}`} label={t('list.change', { name: person.name })}>
                {t('list.changeShort')}
              </TextLink>
            </div>
            {person.wishes.length > 0 ? (
              <WishList wishes={person.wishes} />
            ) : (
              <Paragraph className="muted">{t('list.none')}</Paragraph>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function AnswerTag({ person }: { person: WishOverview['people'][number] }) {
  const { t } = useTranslation('wishes');
  const language = useLanguage();
  if (person.answeredAt !== null) {
    return (
      <Tag data-color="success" data-size="sm">
        {t('list.hasAnswered', { date: formatInstant(person.answeredAt, language) })}
      </Tag>
    );
  }
  return (
    <>
      <Tag data-color="warning" data-size="sm">
        {t('list.notAnswered')}
      </Tag>
      {person.hasAccount ? null : (
        <Tag data-color="neutral" data-size="sm">
          {t('list.noAccount')}
        </Tag>
      )}
    </>
  );
}
