import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';

interface PageProps {
  title: string;
  /** One sentence under the title. */
  lead?: ReactNode;
  /** Buttons and switches beside the title. */
  actions?: ReactNode;
  /** `wide` for grids that need the whole window; `narrow` for text and forms. */
  width?: 'narrow' | 'normal' | 'wide';
  children: ReactNode;
}

/** The frame of every page: title, actions, content. The window's title comes from the route's `handle`. */
export function Page({ title, lead, actions, width = 'normal', children }: PageProps) {
  return (
    <main className={`page page--${width} stack`} id="innhold" tabIndex={-1}>
      <header className="page__head">
        <div>
          <Heading level={1} data-size="md">
            {title}
          </Heading>
          {lead === undefined ? null : <Paragraph className="muted">{lead}</Paragraph>}
        </div>
        {actions === undefined ? null : <div className="page__actions cluster">{actions}</div>}
      </header>
      {children}
    </main>
  );
}
