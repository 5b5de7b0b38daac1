import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '~/platform/i18n/format';
import { formatInstant } from '~/platform/i18n/format-instant';
import { useLanguage } from '~/platform/i18n/use-language';
import type { Addition, ConsultationNotes } from '../consultation-page.query.server';

/** A discussion that is over, to read. */
export function ConsultationSummary({ notes }: { notes: ConsultationNotes }) {
  const { t } = useTranslation('lifecycle');
  return (
    <section className="card stack">
      <Heading level={2} data-size="xs">
        {notes.heldOn === null
          ? t('consultation.notHeld')
          : t('consultation.heldShort', { date: formatDate(notes.heldOn) })}
      </Heading>
      <NotedText title={t('consultation.participants')} text={notes.participants} />
      <NotedText title={t('consultation.minutes')} text={notes.minutes} />
      {notes.objections.length > 0 ? (
        <>
          <Heading level={3} data-size="2xs">
            {t('consultation.objections')}
          </Heading>
          <dl className="stack objections">
            {notes.objections.map((objection, place) => (
              <div key={place}>
                <dt>
                  {objection.raisedBy}: {objection.text}
                </dt>
                <dd>{objection.answer ?? t('consultation.noAnswer')}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : null}
      {notes.additions.length > 0 ? <Additions additions={notes.additions} /> : null}
    </section>
  );
}

/** What was added after the publication, each with when and by whom. */
function Additions({ additions }: { additions: readonly Addition[] }) {
  const { t } = useTranslation('lifecycle');
  const language = useLanguage();
  return (
    <>
      <Heading level={3} data-size="2xs">
        {t('consultation.additions')}
      </Heading>
      <ol className="stack additions">
        {additions.map(({ id, text, writtenAt, writtenBy }) => (
          <li key={id}>
            <Paragraph className="noted-text">{text}</Paragraph>
            <p className="muted">
              {formatInstant(writtenAt, language)}, {writtenBy ?? t('consultation.somebody')}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

function NotedText({ title, text }: { title: string; text: string }) {
  if (text === '') return null;
  return (
    <div>
      <Heading level={3} data-size="2xs">
        {title}
      </Heading>
      <Paragraph className="noted-text">{text}</Paragraph>
    </div>
  );
}
