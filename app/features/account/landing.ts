import { ACCESS_MATRIX } from '~/domain/access/matrix';
import type { Actor } from '~/domain/access/vocabulary';

/** Where somebody lands who asked for no page: carers on their day, which they open at the door; others on the overview. */
export const landingOf = ({ role, staffId }: Pick<Actor, 'role' | 'staffId'>): string =>
  ACCESS_MATRIX[role].ownDay?.view !== undefined && staffId !== null ? '/i-dag' : '/';
