import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { Form, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { offerIn } from '../change-offer';

/** After a change that the plan does not follow by itself: offers to work out how it could. */
export function ChangeOffer({ recipientId }: { recipientId: string }) {
  const { t } = useTranslation('scenarios');
  const [search] = useSearchParams();
  const offer = offerIn(search);
  if (offer === null) return null;
  return (
    <Alert data-color="info">
      <Form method="post" action="/hva-om" className="stack" aria-label={t('offer.label')}>
        <Paragraph>{t('offer.text')}</Paragraph>
        <input type="hidden" name="recipientId" value={recipientId} />
        <input type="hidden" name="kind" value={offer.kind} />
        <input type="hidden" name="visitPlanId" value={offer.visitPlanId} />
        <div>
          <Button type="submit" variant="secondary" data-size="sm">
            {t('offer.submit')}
          </Button>
        </div>
      </Form>
    </Alert>
  );
}
