import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { ToldTotal } from '~/domain/continuity/told-counts';
import type { ToldReport } from '~/platform/jobs/run-progress';
import type { ToldRunState } from '~/platform/jobs/run-state';
import { useTold } from '~/ui/use-told';
import { RunCurve } from './run-curve';
import { useUnhurried } from './use-unhurried';

const READ_ALOUD_EVERY_MS = 8_000;

/** A run that waits or searches: what it does, the best so far, what is still broken, and a way to stop. */
export function RunProgressCard({ runId, state }: { runId: string; state: ToldRunState }) {
  const { t } = useTranslation('proposal');
  const latest = state.progress?.latest ?? null;
  const waiting = state.status === 'queued';
  const phase = state.stopRequested
    ? t('run.stoppingText')
    : latest
      ? t(`run.phase.${latest.phase}`)
      : t('state.running');
  return (
    <section className="card stack run-progress" aria-labelledby="run-progress-head">
      <Heading level={2} data-size="xs" id="run-progress-head">
        {waiting ? t('state.queued') : phase}
      </Heading>
      <Paragraph>{waiting ? t('run.queuedText') : t('run.runningText')}</Paragraph>
      {waiting ? null : <TimeUsed state={state} />}
      <BestSoFar state={state} />
      {latest ? <StillBroken latest={latest} facesHidden={state.facesHidden} /> : null}
      {state.progress && !state.facesHidden ? (
        <div>
          <Heading level={3} data-size="2xs">
            {t('run.curve')}
          </Heading>
          <RunCurve curve={state.progress.curve} seconds={state.seconds} />
        </div>
      ) : null}
      <Form method="post" action={`/turnus/forslag/${runId}/stopp`} className="cluster">
        <Button type="submit" variant="secondary" disabled={state.stopRequested}>
          {waiting ? t('run.cancel') : t('run.stop')}
        </Button>
        <noscript>
          {t('run.noScript')} <Link to={`/turnus/forslag/${runId}`}>{t('run.refresh')}</Link>
        </noscript>
      </Form>
      <SpokenProgress state={state} phase={phase} />
    </section>
  );
}

function TimeUsed({ state }: { state: ToldRunState }) {
  const { t } = useTranslation('proposal');
  const elapsed = Math.min(Math.round(state.elapsedSeconds), state.seconds);
  return (
    <div className="run-progress__time">
      <label htmlFor="run-time">{t('run.time')}</label>
      <progress id="run-time" max={state.seconds} value={elapsed} />
      <span>{t('run.timeOf', { elapsed, seconds: state.seconds })}</span>
    </div>
  );
}

function BestSoFar({ state }: { state: ToldRunState }) {
  const { t } = useTranslation('proposal');
  const language = useLanguage();
  const { number } = useTold();
  const latest = state.progress?.latest;
  if (!latest) return null;
  const unassigned = unassignedOf(latest, state.facesHidden);
  const figures = [
    { label: t('run.m14'), value: formatNumber(latest.m14, { language, digits: 2 }), help: t('run.m14Help') },
    { label: t('run.unassigned'), value: unassigned === null ? '–' : number(unassigned), help: null },
    { label: t('run.hardBreaches'), value: formatNumber(latest.hardBreaches, { language }), help: null },
  ];
  return (
    <div>
      <Heading level={3} data-size="2xs">
        {t('run.best')}
      </Heading>
      <dl className="run-progress__figures">
        {figures.map(({ label, value, help }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value}
              {help ? <small className="muted">{help}</small> : null}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Before the first whole plan nothing is known of the visits. */
const unassignedOf = (latest: ToldReport, facesHidden: boolean): ToldTotal | null =>
  latest.m14 === null && !facesHidden ? null : latest.unassigned;

function StillBroken({ latest, facesHidden }: { latest: ToldReport; facesHidden: boolean }) {
  const { t } = useTranslation('proposal');
  const { sentence } = useTold();
  const hard = latest.hardBreaches;
  const unassigned = unassignedOf(latest, facesHidden);
  if (hard === 0 && unassigned === null) return <Paragraph>{t('run.noneYet')}</Paragraph>;
  if (hard === 0 && unassigned?.count === 0) return <Paragraph>{t('run.nothingBroken')}</Paragraph>;
  return (
    <div>
      <Heading level={3} data-size="2xs">
        {t('run.broken')}
      </Heading>
      <ul>
        {hard > 0 ? <li>{t('run.brokenHard', { count: hard })}</li> : null}
        {unassigned !== null && unassigned.count > 0 ? (
          <li>{sentence(unassigned, (count) => t('run.brokenVisits', { count }))}</li>
        ) : null}
      </ul>
    </div>
  );
}

/** For those who listen: now and then, never at every report. */
function SpokenProgress({ state, phase }: { state: ToldRunState; phase: string }) {
  const { t } = useTranslation('proposal');
  const language = useLanguage();
  const { number } = useTold();
  const latest = state.progress?.latest;
  const now =
    latest && latest.m14 !== null
      ? t('run.announce', {
          phase,
          m14: formatNumber(latest.m14, { language }),
          unassigned: number(latest.unassigned),
          hard: latest.hardBreaches,
        })
      : phase;
  return (
    <p className="visually-hidden" role="status">
      {useUnhurried(now, READ_ALOUD_EVERY_MS)}
    </p>
  );
}
