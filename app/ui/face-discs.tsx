import type { TFunction } from 'i18next';
import type { StripVisit } from './face-strip-visits';
import { initialsOf } from './initials';
import './face-strip.css';

type Texts = TFunction<'faces'>;

/** The people of one visit. Texts are handed down, because looking them up for each visit takes longer than drawing it. */
export function FaceDiscs({ visit, t }: { visit: StripVisit; t: Texts }) {
  const { start, carers, status } = visit;
  if (status === 'unregistered') {
    return <Disc kind="unregistered" letters="–" words={t('nobodyTold', { time: start ?? '' })} />;
  }
  if (carers.length === 0) {
    const words = start === null ? t('nobodyUndated') : t('nobody', { time: start });
    return <Disc kind="nobody" letters="?" words={words} />;
  }
  return (
    <span className="face-strip__visit">
      {carers.map(({ id, name, role }) => {
        const words = t('face', { time: start ?? '', name, role: t(`role.${role}`) });
        return (
          <Disc
            key={id}
            kind={role}
            crossed={status === 'notDone'}
            letters={initialsOf(name)}
            words={status === 'notDone' ? `${words}, ${t('notDone')}` : words}
          />
        );
      })}
    </span>
  );
}

interface DiscProps {
  kind: 'primary' | 'member' | 'other' | 'nobody' | 'unregistered';
  letters: string;
  words: string;
  crossed?: boolean;
}

function Disc({ kind, letters, words, crossed = false }: DiscProps) {
  const state = crossed ? ' face-strip__face--not-done' : '';
  return (
    <span className={`face-strip__face face-strip__face--${kind}${state}`} title={words}>
      <span aria-hidden="true">{letters}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

const KEYS = [
  ['primary', ''],
  ['member', ''],
  ['other', ''],
  ['member', ' face-strip__face--not-done'],
  ['nobody', ''],
  ['unregistered', ''],
] as const;

/** What the discs mean. */
export function FaceKey({ t }: { t: Texts }) {
  const words = [
    t('role.primary'),
    t('role.member'),
    t('role.other'),
    t('key.notDone'),
    t('key.nobody'),
    t('key.unregistered'),
  ];
  return (
    <ul className="face-strip__keys">
      {KEYS.map(([kind, state], index) => (
        <li key={words[index]}>
          <span className={`face-strip__face face-strip__face--${kind}${state}`} aria-hidden="true" />
          {words[index]}
        </li>
      ))}
    </ul>
  );
}
