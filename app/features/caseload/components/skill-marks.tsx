import type { TFunction } from 'i18next';

/** Letters of a skill in a narrow column. */
const LETTERS = 3;

const shortOf = (skill: string): string => skill.slice(0, LETTERS).toLocaleLowerCase('nb');

/** A carer's skills, shortened; whole for those who listen or point. */
export function SkillMarks({ skills, t }: { skills: readonly string[]; t: TFunction<'caseload'> }) {
  if (skills.length === 0) return null;
  return (
    <span className="caseload__skills" title={skills.join(', ')}>
      <span className="visually-hidden">{t('skills', { skills: skills.join(', ') })}</span>
      {skills.map((skill) => (
        <span key={skill} aria-hidden="true">
          {shortOf(skill)}
        </span>
      ))}
    </span>
  );
}
