import { Button, Heading } from '@digdir/designsystemet-react';
import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import './people.css';

interface SectionProps {
  id: string;
  title: string;
  /** A link beside the title, such as "New". */
  link?: { to: string; text: string } | null;
  children: ReactNode;
}

/** A part of a person's page under a heading. */
export function Section({ id, title, link, children }: SectionProps) {
  return (
    <section className="card stack" aria-labelledby={id}>
      <div className="people__head">
        <Heading level={2} data-size="xs" id={id}>
          {title}
        </Heading>
        {link ? (
          <Button variant="secondary" data-size="sm" asChild>
            <Link to={link.to}>{link.text}</Link>
          </Button>
        ) : null}
      </div>
      {children}
    </section>
  );
}
