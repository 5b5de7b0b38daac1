import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { TextLink } from '~/ui/text-link';
import { useTold } from '~/ui/use-told';
import type { ChangePage } from '../change-page.query.server';
import { SubstituteTable } from './substitute-table';

/** The shifts that fell open, with whom to ask. */
export function OpenedShifts({ change }: { change: ChangePage }) {
  const { t } = useTranslation('shiftBook');
  const language = useLanguage();
  const { sentence } = useTold();
  if (change.kind !== 'absence' || change.isUndone) return null;
  return (
    <section className="stack" aria-labelledby="open-head">
      <Heading level={2} data-size="xs" id="open-head">
        {t('change.openHead')}
      </Heading>
      {change.shifts.length === 0 ? <Paragraph>{t('change.noOpen')}</Paragraph> : null}
      {change.shifts.map((shift) => (
        <div key={shift.id} className="card stack">
          <Paragraph>
            <TextLink to={`/vaktbok/vakt/${shift.id}`}>
              {shift.code} {formatDay(shift.date, language)} {shift.start}–{shift.end}
            </TextLink>{' '}
            {sentence(shift.recipients, (count) => t('change.affected', { count }))}
          </Paragraph>
          {shift.status === 'open' ? (
            <>
              <SubstituteTable shift={shift} ranked={shift.substitutes} />
              <Paragraph>
                <TextLink
                  to={`/vaktbok/vakt/${shift.id}/lukk`}
                  label={`${t('close.link')}: ${shift.code} ${formatDay(shift.date, language)}`}
                >
                  {t('close.link')}
                </TextLink>
              </Paragraph>
            </>
          ) : (
            <Paragraph>
              {shift.holder === null ? t('change.closed') : t('change.filled', { name: shift.holder })}
            </Paragraph>
          )}
        </div>
      ))}
    </section>
  );
}
