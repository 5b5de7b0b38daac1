import { Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@remix-run/react';
import type { Figures } from '../continuity-figures';

/** The head of a row: a group's name, or a link to the recipient's page. */
export function GroupName({ row, linked }: { row: Figures; linked: boolean }) {
  return (
    <th scope="row">
      {linked ? (
        <DsLink asChild>
          <Link to={`/tjenestemottakere/${row.key}`}>{row.label}</Link>
        </DsLink>
      ) : (
        row.label
      )}
    </th>
  );
}
