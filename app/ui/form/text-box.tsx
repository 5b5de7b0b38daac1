import { Field, Input, Textarea } from '@digdir/designsystemet-react';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { TiedField } from './tied-field';

interface BoxProps {
  label: string;
  description?: string;
  error?: string;
  suffix?: string;
  className?: string;
  'data-size'?: 'sm' | 'md' | 'lg';
}

type TextBoxProps = BoxProps & Omit<ComponentPropsWithoutRef<typeof Input>, keyof BoxProps | 'size' | 'prefix'>;

/** A line of text with its label, help and fault; everything else is the input's own. */
export const TextBox = forwardRef<HTMLInputElement, TextBoxProps>(function TextBox(props, ref) {
  const { label, description, error, suffix, className, 'data-size': size, id, ...input } = props;
  return (
    <TiedField {...{ id, label, description, error, className }} data-size={size}>
      {(ties) => (
        <Field.Affixes>
          <Input ref={ref} {...input} {...ties} />
          {suffix === undefined ? null : <Field.Affix>{suffix}</Field.Affix>}
        </Field.Affixes>
      )}
    </TiedField>
  );
});

type LongTextBoxProps = Omit<BoxProps, 'suffix'> & Omit<ComponentPropsWithoutRef<'textarea'>, keyof BoxProps>;

/** The same for sentences. */
export function LongTextBox(props: LongTextBoxProps) {
  const { label, description, error, className, 'data-size': size, id, ...area } = props;
  return (
    <TiedField {...{ id, label, description, error, className }} data-size={size}>
      {(ties) => <Textarea {...area} {...ties} />}
    </TiedField>
  );
}
