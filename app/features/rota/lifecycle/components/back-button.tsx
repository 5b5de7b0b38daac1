import { Button } from '@digdir/designsystemet-react';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';

interface BackButtonProps {
  revision: number;
  /** Whose days; everybody's where it is left out. */
  staffId?: string;
  /** Which week, from 0; all where it is left out. */
  week?: number;
  /** What the button does, where its text alone does not say it. */
  label?: string;
  children: ReactNode;
}

/** Lays days back as the base rota has them. */
export function BackButton({ revision, staffId, week, label, children }: BackButtonProps) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="revision" value={revision} />
      {staffId === undefined ? null : <input type="hidden" name="staffId" value={staffId} />}
      {week === undefined ? null : <input type="hidden" name="week" value={week} />}
      <Button type="submit" variant="secondary" data-size="sm" aria-label={label}>
        {children}
      </Button>
    </Form>
  );
}
