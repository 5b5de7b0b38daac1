import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '~/domain/brand';
import { TextLink } from '~/ui/text-link';
import type { SessionPerson } from '../session-page.query.server';

const COMES = new Set(['signedUp', 'present']);

/** Who of the group could come, what she has said, and which visits she has meanwhile. */
export function SessionPeople({ people, date }: { people: readonly SessionPerson[]; date: IsoDate }) {
  const { t } = useTranslation('training');
  const comes = ({ could, status }: SessionPerson) => (status === null ? could === 'onShift' : COMES.has(status));
  const busy = people.filter((person) => comes(person) && person.visits.length > 0).length;
  const offDuty = people.filter(({ could, status }) => status === 'signedUp' && could !== 'onShift').length;
  return (
    <section className="stack" aria-labelledby="people-head">
      <Heading level={2} data-size="xs" id="people-head">
        {t('session.people')}
      </Heading>
      <Paragraph>
        {t('session.conflicts', { count: busy })} {offDuty > 0 ? t('session.notOnShift', { count: offDuty }) : ''}{' '}
        <TextLink to={`/besok?dag=${date}`}>{t('session.visits')}</TextLink>
      </Paragraph>
      <div className="scroll-x" tabIndex={0} role="region" aria-label={t('session.peopleCaption')}>
        <table className="ds-table" data-border>
          <caption className="visually-hidden">{t('session.peopleCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('session.name')}</th>
              <th scope="col">{t('session.could')}</th>
              <th scope="col">{t('session.answer')}</th>
              <th scope="col">{t('session.conflict')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id}>
                <th scope="row">{person.name}</th>
                <td>{t(`could.${person.could}`)}</td>
                <td>{person.status === null ? '–' : t(`status.${person.status}`)}</td>
                <td>
                  {person.visits.length === 0 || !comes(person)
                    ? '–'
                    : person.visits.map((visit) => (
                        <Tag key={visit.start} data-size="sm" data-color="warning">
                          {t('session.visit', visit)}
                        </Tag>
                      ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
