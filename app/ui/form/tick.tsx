import { Input, Label } from '@digdir/designsystemet-react';
import { useId, type ComponentPropsWithoutRef, type ReactNode } from 'react';

interface OwnProps {
  /** Without one, `aria-label` names the tick. */
  label?: string;
  description?: ReactNode;
  'data-size'?: 'sm' | 'md' | 'lg';
}

type TickProps = OwnProps & Omit<ComponentPropsWithoutRef<'input'>, keyof OwnProps | 'size' | 'type' | 'className'>;

export const Checkbox = (props: TickProps) => <Tick {...props} type="checkbox" />;

export const Radio = (props: TickProps) => <Tick {...props} type="radio" />;

/** A box or a button to choose by, tied to its label and help on the server. A press on either chooses it. */
function Tick(props: TickProps & { type: 'checkbox' | 'radio' }) {
  const { label, description, 'data-size': size, 'aria-describedby': also, id, ...input } = props;
  const own = useId();
  const control = id ?? own;
  const helpId = `${control}-help`;
  const about = [also, description ? helpId : undefined].filter((one) => one !== undefined);
  return (
    <div className="ds-field" data-size={size} data-clickdelegatefor={control}>
      <Input {...input} id={control} aria-describedby={about.join(' ') || undefined} />
      {label === undefined ? null : (
        <Label weight="regular" htmlFor={control}>
          {label}
        </Label>
      )}
      {description ? (
        <div data-field="description" id={helpId}>
          {description}
        </div>
      ) : null}
    </div>
  );
}
