import { Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

interface TextLinkProps {
  to: string;
  /** What is read out, where the text alone does not say which one it is. */
  label?: string;
  children: ReactNode;
}

/** A link in text, in the colours of the theme. */
export function TextLink({ to, label, children }: TextLinkProps) {
  return (
    <DsLink asChild>
      <Link to={to} aria-label={label}>
        {children}
      </Link>
    </DsLink>
  );
}
