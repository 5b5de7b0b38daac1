import { z } from 'zod';
import { choiceField, optionalId, optionalText } from '~/ui/form/fields';

export const STATUSES = ['signedUp', 'present', 'onDutyElsewhere', 'off', 'ill', 'declined'] as const;
export type Status = (typeof STATUSES)[number];

/** One press in the list: what is said of one person, `none` taking it back; or everybody on duty who has nothing said. */
export const attendanceForm = z.object({
  staffId: optionalId(),
  zoneStaffId: optionalId(),
  status: choiceField([...STATUSES, 'none', 'allOnDuty', 'undoAll']),
});
export type AttendanceForm = z.output<typeof attendanceForm>;

export const ownAttendanceForm = z.object({
  status: choiceField(['signedUp', 'present', 'declined', 'none']),
  code: optionalText({ max: 100 }),
});
export type OwnAttendanceForm = z.output<typeof ownAttendanceForm>;
