import { Button, Heading, Tag } from '@digdir/designsystemet-react';
import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SHIFT_CHANGES, VISIT_CHANGES } from '~/platform/day-changes/change-kinds';
import { formatInstant } from '~/platform/i18n/format-instant';
import { useLanguage } from '~/platform/i18n/use-language';
import { TextLink } from '~/ui/text-link';
import { useTold } from '~/ui/use-told';
import type { LoggedChange, LoggedVisit } from '../day-log.query.server';
import { useStandingText } from './use-standing-text';

/** What was changed together: what, who, when, why; and taking it back. */
export function LogEntry({ entry }: { entry: LoggedChange }) {
  const { t } = useTranslation('visitChange');
  const language = useLanguage();
  const { state } = useNavigation();
  const at = formatInstant(entry.at, language);
  const what = t(`log.kind.${entry.kind}`);
  const elsewhere = useTold().elsewhere(entry.elsewhere, (count) => t('log.elsewhere', { count }));
  return (
    <li className="card stack">
      <Heading level={2} data-size="2xs">
        {what}{' '}
        {entry.isUndone ? (
          <Tag data-size="sm" data-color="neutral">
            {t('log.isUndone')}
          </Tag>
        ) : null}
      </Heading>
      <p className="muted">{t('log.byAt', { by: entry.by ?? t('log.program'), at })}</p>
      {entry.reason === null ? null : <p>{t('log.reason', { reason: entry.reason })}</p>}
      <ul>
        {entry.told.map((visit, index) => (
          <li key={index}>
            <Told visit={visit} />
          </li>
        ))}
        {entry.shifts > 0 ? <li>{t('log.shifts', { count: entry.shifts })}</li> : null}
        {elsewhere === null ? null : <li>{elsewhere}</li>}
      </ul>
      {SHIFT_CHANGES.includes(entry.kind) ? (
        <TextLink to={`/vaktbok/endring/${entry.changeId}`} label={t('log.inShiftBookOf', { what, at })}>
          {t('log.inShiftBook')}
        </TextLink>
      ) : null}
      {entry.isUndone || !VISIT_CHANGES.includes(entry.kind) ? null : (
        <Form method="post">
          <input type="hidden" name="changeId" value={entry.changeId} />
          <Button
            type="submit"
            variant="secondary"
            data-size="sm"
            disabled={state !== 'idle'}
            aria-label={t('log.undoOf', { what, at })}
          >
            {t('log.undo')}
          </Button>
        </Form>
      )}
    </li>
  );
}

function Told({ visit: { recipient, before, after } }: { visit: LoggedVisit }) {
  const { t } = useTranslation('visitChange');
  const standing = useStandingText();
  const then = after?.isCancelled ? t('effect.cancelled') : standing(after);
  return (
    <>
      {recipient}: {before === null ? t('effect.added') : standing(before)} → {then}
    </>
  );
}
