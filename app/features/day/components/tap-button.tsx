interface TapButtonProps {
  text: string;
  /** What is read out: the text with whom it concerns. */
  label?: string;
  variant?: 'primary' | 'secondary' | 'tertiary';
  name?: string;
  value?: string;
}

/** A button that a thumb finds. Designsystemet's looks without its script, which the first page of a phone is spared. */
export function TapButton({ text, label, variant = 'primary', name, value }: TapButtonProps) {
  return (
    <button
      type="submit"
      className={`ds-button day__tap day__tap--${variant}`}
      data-variant={variant}
      aria-label={label}
      name={name}
      value={value}
    >
      {text}
    </button>
  );
}
