import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '~/platform/i18n/format';
import { TextLink } from '~/ui/text-link';
import type { SeriesPage } from '../series-page.query.server';

/** What a series is a part of, and its own parts: the days of a programme, the evaluation of a course. */
export function SeriesParts({ partOf, parts }: Pick<SeriesPage, 'partOf' | 'parts'>) {
  const { t } = useTranslation('training');
  return (
    <>
      {partOf === null ? null : (
        <Paragraph>
          {t('form.partOf')} <TextLink to={`/opplaering/serie/${partOf.id}`}>{partOf.title}</TextLink>
        </Paragraph>
      )}
      {parts.length === 0 ? null : (
        <section className="stack" aria-labelledby="parts-head">
          <Heading level={2} data-size="xs" id="parts-head">
            {t('series.parts')}
          </Heading>
          <ul className="training__list">
            {parts.map(({ id, kind, title, startsOn }) => (
              <li key={id}>
                <TextLink to={`/opplaering/serie/${id}`}>{title}</TextLink>{' '}
                <span className="muted">
                  {t(`kind.${kind}`)}, {t('programme.from', { date: formatDate(startsOn) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
