import { Details, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '~/ui/text-link';
import type { RecipientData } from './recipient-facts';
import { Section } from './section';
import { usePeriodText } from './use-period-text';
import { useWishText } from './use-wish-text';

type Wish = RecipientData['wishes'][number];

interface WishSectionProps {
  wishes: readonly Wish[];
  /** Address of the recipient's page. */
  base: string;
  canChange: boolean;
}

/** What the recipient has asked for, each with whether the plan meets it. */
export function WishSection({ wishes, base, canChange }: WishSectionProps) {
  const { t } = useTranslation('recipients');
  const standing = wishes.filter((wish) => wish.state !== 'past');
  const past = wishes.filter((wish) => wish.state === 'past');
  const add = canChange ? { to: `${base}/onske/nytt`, text: t('wishes.add') } : null;
  return (
    <Section id="onsker" title={t('wishes.title')} link={add}>
      <Paragraph className="muted">{t('wishes.lead')}</Paragraph>
      {standing.length === 0 ? (
        <Paragraph>{t('wishes.none')}</Paragraph>
      ) : (
        <WishList wishes={standing} base={base} canChange={canChange} />
      )}
      {past.length === 0 ? null : (
        <Details>
          <Details.Summary>{t('wishes.past')}</Details.Summary>
          <Details.Content>
            <WishList wishes={past} base={base} canChange={false} />
          </Details.Content>
        </Details>
      )}
    </Section>
  );
}

function WishList({ wishes, base, canChange }: WishSectionProps) {
  const { t } = useTranslation('recipients');
  const wishText = useWishText();
  const periodText = usePeriodText();
  return (
    <ul className="people__list">
      {wishes.map((wish) => {
        const text = wishText(wish);
        return (
          <li key={wish.id}>
            <span>
              {text} <span className="muted">{periodText(wish)}</span>
            </span>
            {wish.state === 'current' && wish.answer ? <Met answer={wish.answer} /> : null}
            {canChange ? (
              <TextLink to={`${base}/onske/${wish.id}/avslutt`} label={t('wishes.endNamed', { wish: text })}>
                {t('end')}
              </TextLink>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function Met({ answer: { unit, met, of, possible, cause } }: { answer: NonNullable<Wish['answer']> }) {
  const { t } = useTranslation('recipients');
  if (of === 0) return <span className="muted">{t('wishes.metNone')}</span>;
  const [colour, word] =
    met === of
      ? (['success', t('wishes.metWhole')] as const)
      : met === 0
        ? (['warning', t('wishes.metNever')] as const)
        : (['info', t('wishes.metPart')] as const);
  return (
    <span className="cluster">
      <Tag data-color={colour}>{word}</Tag>
      <span className="muted">
        {t(`wishes.met.${unit}`, { met, of })}
        {cause === null ? null : ` ${t(`wishes.why.${cause}`)}`}
        {cause === null || possible === null ? null : ` ${t(`wishes.possible.${unit}`, { possible, of })}`}
      </span>
    </span>
  );
}
