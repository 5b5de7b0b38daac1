import { MIN_PASSWORD_LENGTH } from '~/domain/access/password';
import { z } from 'zod';
import { ROLES } from '~/domain/access/vocabulary';
import { addFault, choiceField, idField, listOf, optionalId, revisionField, textField } from '~/ui/form/fields';

/** Long enough to withstand guessing; the sign-in limits the rest. */

const email = textField({ max: 200 }).transform((text, context) => {
  const address = text.toLowerCase();
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) return address;
  addFault(context, { cause: 'notEmail', path: [] });
  return z.NEVER;
});

const password = textField({ max: 200 }).transform((text, context) => {
  if (text.length >= MIN_PASSWORD_LENGTH) return text;
  addFault(context, { cause: 'passwordTooShort', facts: { min: MIN_PASSWORD_LENGTH }, path: [] });
  return z.NEVER;
});

const person = {
  name: textField({ max: 100 }),
  email,
  role: choiceField(ROLES),
  zoneIds: listOf(idField()),
  staffId: optionalId(),
  zoneStaffId: optionalId(),
};

type Person = { role: string; zoneIds: string[]; staffId: string | null; zoneStaffId: string | null };

/** A zone leader answers for zones, and a user who is staff is someone, in the group or outside it. */
function checkPerson(values: Person, context: z.core.$RefinementCtx) {
  if (values.role === 'zoneLeader' && values.zoneIds.length === 0) {
    addFault(context, { cause: 'zonesMissing', path: ['zoneIds'] });
  }
  if (values.role === 'staff' && values.staffId === null) {
    addFault(context, { cause: 'staffMissing', path: ['staffId'] });
  }
  if (values.role === 'zoneStaff' && values.zoneStaffId === null) {
    addFault(context, { cause: 'zoneStaffMissing', path: ['zoneStaffId'] });
  }
  if (values.staffId !== null && values.zoneStaffId !== null) {
    addFault(context, { cause: 'twoPeople', path: ['zoneStaffId'] });
  }
}

export const newUserForm = z.object({ ...person, password }).superRefine(checkPerson);
export type NewUserForm = z.output<typeof newUserForm>;

export const userForm = z.object({ ...person, revision: revisionField() }).superRefine(checkPerson);
export type UserForm = z.output<typeof userForm>;

export const passwordForm = z.object({ password, revision: revisionField() });
export type PasswordForm = z.output<typeof passwordForm>;

export const endAccessForm = z.object({ revision: revisionField() });
export type EndAccessForm = z.output<typeof endAccessForm>;
