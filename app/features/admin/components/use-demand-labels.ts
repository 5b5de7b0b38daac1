import { useTranslation } from 'react-i18next';
import { WEEKDAYS } from '~/domain/time/clock';
import { useWeekdayNames } from '~/platform/i18n/use-weekday-names';

interface Axes {
  codes: readonly { code: string }[];
  skills: readonly { name: string }[];
}

/** What each number of the staffing is called, by the name of its field. */
export function useDemandLabels({ codes, skills }: Axes): Record<string, string> {
  const { t } = useTranslation('settings');
  const names = useWeekdayNames();
  const people = WEEKDAYS.flatMap((weekday, day) =>
    codes.flatMap(({ code }, column): [string, string][] => {
      const name = `cells[${day * codes.length + column}]`;
      const where = { weekday: names[weekday], code };
      return [
        [`${name}.min`, t('demand.minOf', where)],
        [`${name}.max`, t('demand.maxOf', where)],
      ];
    }),
  );
  const skilled = skills.flatMap((skill, row) =>
    codes.flatMap(({ code }, column) =>
      WEEKDAYS.map((weekday, day): [string, string] => [
        `skills[${(row * codes.length + column) * WEEKDAYS.length + day}].min`,
        t('demand.skillOf', { skill: skill.name, code, weekday: names[weekday] }),
      ]),
    ),
  );
  return Object.fromEntries([...people, ...skilled]);
}
