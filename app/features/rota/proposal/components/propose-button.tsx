import { Button } from '@digdir/designsystemet-react';
import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

/** Asks for a proposal that keeps the locked cells of a version, and goes on to the page that follows it. */
export function ProposeButton(props: { versionId: string; again?: boolean; variant?: 'primary' | 'secondary' }) {
  const { t } = useTranslation('proposal');
  const navigation = useNavigation();
  const busy = navigation.state !== 'idle' && navigation.formAction === '/turnus/forslag';
  return (
    <Form method="post" action="/turnus/forslag">
      <input type="hidden" name="versionId" value={props.versionId} />
      <Button type="submit" variant={props.variant ?? 'primary'} loading={busy}>
        {t(props.again ? 'proposeAgain' : 'propose')}
      </Button>
    </Form>
  );
}
