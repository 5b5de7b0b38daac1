import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '~/ui/text-link';
import type { HolidayChanges } from '../holiday-changes.query.server';
import { HolidayChangesTable } from './holiday-changes';

/** Before a holiday rota is published: whom it gives other days than the base rota, and which. */
export function AgainstBase({ changes }: { changes: HolidayChanges }) {
  const { t } = useTranslation('lifecycle');
  const { people, baseName, version } = changes;
  return (
    <section className="stack" aria-labelledby="against-base">
      <Heading level={2} data-size="sm" id="against-base">
        {t('against.title')}
      </Heading>
      {people.length === 0 ? (
        <Paragraph>{t('against.none')}</Paragraph>
      ) : (
        <>
          <Paragraph>{t('against.count', { count: people.length, base: baseName })}</Paragraph>
          <HolidayChangesTable people={people} revision={null} />
        </>
      )}
      {version.status === 'draft' && people.length > 0 ? (
        <TextLink to={`/turnus/versjon/${version.id}/mot-grunnturnusen`}>{t('against.toPage')}</TextLink>
      ) : null}
    </section>
  );
}
