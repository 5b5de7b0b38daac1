import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  title: string;
  /** What would be here, and how to start. */
  text: string;
  action?: ReactNode;
}

/** In place of a list or a plot that has nothing yet. */
export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <section className="empty-state stack">
      <Heading level={2} data-size="xs">
        {title}
      </Heading>
      <Paragraph>{text}</Paragraph>
      {action}
    </section>
  );
}
