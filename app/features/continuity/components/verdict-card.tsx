import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '~/domain/continuity/review-verdict';
import { formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { ReviewText } from './use-review-text';

interface VerdictCardProps {
  verdict: Verdict | null;
  days: number;
  text: ReviewText;
}

/** In plain words: whether faces are getting fewer, where not, and whether it is the plan, the rota or absence. */
export function VerdictCard({ verdict, days, text }: VerdictCardProps) {
  const { t } = useTranslation('review');
  const language = useLanguage();
  if (verdict === null) return <Paragraph className="card verdict">{t('verdict.tooFew')}</Paragraph>;
  const told = (value: number): string => formatNumber(Math.abs(value), { language, digits: 1, fixed: true });
  const list = new Intl.ListFormat(language === 'nb' ? 'nb-NO' : 'en-GB');
  const { faces, zones, lost, months } = verdict;
  const numbers = { now: told(faces.now), before: told(faces.before), days, count: months };
  const apart = zones.map(({ key, now, before, direction }) =>
    t(`verdict.zone.${direction}`, { zone: text.group('zone', key), now: told(now), before: told(before) }),
  );
  const all = verdict.someHidden ? t('verdict.noneApartShown') : t('verdict.noneApart');
  const same = verdict.zoneCount > 1 ? all : '';
  const parts = lost.filter((one) => one.faces >= 0.05);
  const first = parts[0];
  const moved = [...lost].sort((a, b) => Math.abs(b.change) - Math.abs(a.change))[0];
  return (
    <section className="card verdict">
      <Heading level={2} data-size="sm">
        {t(`verdict.headline.${faces.direction}`)}
      </Heading>
      <Paragraph>
        {t('verdict.numbers', numbers)} {apart.length > 0 ? t('verdict.apart', { zones: list.format(apart) }) : same}
      </Paragraph>
      {first === undefined ? null : (
        <Paragraph>
          {t(`verdict.most.${first.blame}`, { faces: told(first.faces) })}{' '}
          {parts.length > 1
            ? t('verdict.rest', {
                parts: list.format(
                  parts.slice(1).map((one) => t(`verdict.part.${one.blame}`, { faces: told(one.faces) })),
                ),
              })
            : null}
        </Paragraph>
      )}
      {moved === undefined || Math.abs(moved.change) < 0.05 ? null : (
        <Paragraph>
          {t(`verdict.moved.${moved.change < 0 ? 'down' : 'up'}`, {
            cause: t(`verdict.name.${moved.blame}`),
            faces: told(moved.change),
          })}
        </Paragraph>
      )}
    </section>
  );
}
