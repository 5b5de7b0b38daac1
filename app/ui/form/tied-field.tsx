import { Label, ValidationMessage } from '@digdir/designsystemet-react';
import { useId, type ReactNode } from 'react';

/** What ties a control to the texts about it. */
interface Ties {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface TiedFieldProps {
  /** The id of the control, where it has one. */
  id?: string;
  label: ReactNode;
  description?: ReactNode;
  error?: ReactNode;
  className?: string;
  'data-size'?: 'sm' | 'md' | 'lg';
  children: (ties: Ties) => ReactNode;
}

/**
 * A control with its label, help and fault. The component library ties them by a script; here the page is sent with them
 * tied, so that they are read out without scripts and before the scripts have come.
 */
export function TiedField({ id, label, description, error, className, children, ...size }: TiedFieldProps) {
  const own = useId();
  const control = id ?? own;
  const [helpId, faultId] = [`${control}-help`, `${control}-fault`];
  const about = [...(error ? [faultId] : []), ...(description ? [helpId] : [])];
  return (
    <div className={className === undefined ? 'ds-field' : `ds-field ${className}`} {...size}>
      <Label htmlFor={control}>{label}</Label>
      {description ? (
        <div data-field="description" id={helpId}>
          {description}
        </div>
      ) : null}
      {children({
        id: control,
        'aria-describedby': about.join(' ') || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error ? <ValidationMessage id={faultId}>{error}</ValidationMessage> : null}
    </div>
  );
}
