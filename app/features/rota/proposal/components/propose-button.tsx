import { Button } from '@digdir/designsystemet-react';
import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { KeepChoice } from '~/platform/jobs/keep-choice';

interface ProposeButtonProps {
  versionId: string;
  /** What the search does with the rota of the version; made anew where it is not given. */
  keep?: KeepChoice;
  again?: boolean;
  variant?: 'primary' | 'secondary';
}

/** Asks for a proposal that keeps the locked cells of a version, and goes on to the page that follows it. */
export function ProposeButton(props: ProposeButtonProps) {
  const { t } = useTranslation('proposal');
  const navigation = useNavigation();
  const sent = navigation.formAction === '/turnus/forslag' ? navigation.formData : undefined;
  const busy = sent !== undefined && (sent.get('keep') ?? undefined) === props.keep;
  return (
    <Form method="post" action="/turnus/forslag">
      <input type="hidden" name="versionId" value={props.versionId} />
      {props.keep ? <input type="hidden" name="keep" value={props.keep} /> : null}
      <Button type="submit" variant={props.variant ?? 'primary'} loading={busy}>
        {t(props.again ? 'proposeAgain' : labelOf(props.keep))}
      </Button>
    </Form>
  );
}

const labelOf = (keep: KeepChoice | undefined) =>
  keep === 'fill' ? 'keep.fill.label' : keep === 'lines' ? 'keep.lines.label' : 'propose';
