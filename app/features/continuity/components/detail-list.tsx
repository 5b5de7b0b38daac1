import { Alert, Heading, Link as DsLink, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LOSS_CAUSES } from '~/domain/continuity/lost-faces';
import { addDays } from '~/domain/time/clock';
import { FaceStrip } from '~/ui/face-strip';
import type { DetailRecipient, DetailSide } from '../detail.query.server';
import { DetailPager } from './detail-pager';
import { useDetailText, type DetailAbout } from './use-detail-text';

interface DetailListProps {
  about: DetailAbout;
  shown: DetailSide;
  /** Why they are shown; `null` to a leader, who also finds them on their own pages. */
  reason: string | null;
}

/** The recipients behind a number, with their visits as they were and as they were planned. */
export function DetailList({ about, shown, reason }: DetailListProps) {
  const { t } = useTranslation('reviewTools');
  const text = useDetailText();
  return (
    <section className="stack" aria-labelledby="bak-tallet">
      <Heading level={2} data-size="sm" id="bak-tallet">
        {t('detail.heading', { window: text.window(shown.window, about.group.days) })}
      </Heading>
      {reason === null ? null : (
        <Alert data-color="info" role="status">
          {t('detail.logged', { count: shown.people.length })}
        </Alert>
      )}
      <Paragraph className="muted">{t('detail.order')}</Paragraph>
      {shown.people.map((person, index) => (
        <DetailPerson
          key={person.id}
          {...{ about, person, window: shown.window, linked: reason === null, explained: index === 0 }}
        />
      ))}
      <DetailPager shown={shown} reason={reason} />
    </section>
  );
}

interface DetailPersonProps {
  about: DetailAbout;
  person: DetailRecipient;
  window: DetailSide['window'];
  linked: boolean;
  explained: boolean;
}

function DetailPerson({ about, person, window, linked, explained }: DetailPersonProps) {
  const { t } = useTranslation(['reviewTools', 'continuity']);
  const text = useDetailText();
  const { faces } = person;
  const days = Array.from({ length: about.group.days }, (_, day) => addDays(window, day));
  const value = (side: 'actual' | 'planned' | 'feasible') => text.value(about.measure, person.numbers[side]);
  const strips = { days, today: null };
  return (
    <article className="card stack detail__person" aria-labelledby={`p-${person.id}`}>
      <Heading level={3} data-size="xs" id={`p-${person.id}`}>
        {linked ? (
          <DsLink asChild>
            <Link to={`/tjenestemottakere/${person.id}`}>{person.name}</Link>
          </DsLink>
        ) : (
          person.name
        )}
      </Heading>
      <Paragraph>
        {t('detail.numbers', {
          measure: text.measure(about.measure, about.group.days),
          actual: value('actual'),
          planned: value('planned'),
          feasible: value('feasible'),
        })}
      </Paragraph>
      <LostFaces person={person} />
      <Heading level={4} data-size="2xs">
        {t('detail.actualHead')}
      </Heading>
      <FaceStrip
        {...strips}
        visits={person.actual}
        counts={[{ label: t('continuity:actual'), faces: faces.actual, floor: faces.floor }]}
        label={t('detail.actualStrip', { name: person.name })}
        explained={explained}
      />
      <Heading level={4} data-size="2xs">
        {t('detail.plannedHead')}
      </Heading>
      <FaceStrip
        {...strips}
        visits={person.planned}
        counts={[{ label: t('continuity:planned'), faces: faces.planned, floor: faces.floor }]}
        label={t('detail.plannedStrip', { name: person.name })}
        explained={false}
      />
    </article>
  );
}

/** The faces met as a sum: the fewest, and those lost by cause; then who came or did not come beside the plan, and why. */
function LostFaces({ person }: { person: DetailRecipient }) {
  const { t } = useTranslation('reviewTools');
  const { least, lost, changed, faces } = person;
  const parts = LOSS_CAUSES.filter((cause) => lost[cause] !== 0).map(
    (cause) => `${lost[cause] > 0 ? '+' : '−'} ${Math.abs(lost[cause])} (${t(`cause.${cause}`)})`,
  );
  return (
    <div>
      <Paragraph>{t('detail.sum', { least, parts: parts.join(' '), faces: faces.actual })}</Paragraph>
      {changed.length === 0 ? null : (
        <ul className="detail__changed">
          {changed.map(({ name, side, cause }) => (
            <li key={`${side} ${name}`}>{t(`detail.changed.${side}`, { name, cause: t(`cause.${cause}`) })}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
