import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '~/platform/i18n/format';
import type { PersonCompetence } from '../person-competence.query.server';
import { RecordItem, type Changeable } from './record-item';
import { StateMark } from './state-mark';
import { useLongText } from './use-state-text';

interface CompetenceProps {
  readonly themes: PersonCompetence['themes'];
  readonly records: readonly Changeable[];
}

/** What somebody has of each theme, and what has been written down of her, by whom. */
export function PersonCompetenceView({ themes, records }: CompetenceProps) {
  const { t } = useTranslation('competence');
  const longText = useLongText();
  return (
    <>
      <div className="scroll-x" tabIndex={0} role="region" aria-label={t('person.themes')}>
        <table className="ds-table" data-border data-size="sm">
          <caption className="visually-hidden">{t('person.themes')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('form.theme')}</th>
              <th scope="col">{t('person.state')}</th>
              <th scope="col">{t('person.last')}</th>
            </tr>
          </thead>
          <tbody>
            {themes.map((theme) => (
              <tr key={theme.id}>
                <th scope="row">
                  {theme.name} {theme.onEveryShift ? <Tag data-size="sm">{t('person.onEveryShift')}</Tag> : null}
                </th>
                <td>
                  <StateMark competence={theme} text={longText(theme)} />
                </td>
                <td>{theme.achievedOn === null ? '–' : formatDate(theme.achievedOn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <section className="stack" aria-labelledby="records-head">
        <Heading level={2} data-size="xs" id="records-head">
          {t('person.records')}
        </Heading>
        {records.length === 0 ? <Paragraph>{t('person.noRecords')}</Paragraph> : null}
        <ul className="competence__records">
          {records.map((record) => (
            <RecordItem key={record.id} record={record} />
          ))}
        </ul>
      </section>
    </>
  );
}
