import { describe, expect, it } from 'vitest';
import {
  leftToSave,
  sameTeam,
  withInstead,
  withMember,
  withoutMember,
  withPinTurned,
  withPrimary,
} from '~/features/caseload/teams/team';
import { matrixMove } from '~/features/caseload/components/use-matrix-keys';

const team = { primary: 'a', members: ['a', 'b', 'c'], pinned: ['b'] };

describe('a care team on the screen', () => {
  it('keeps the former primary contact as a member', () => {
    expect(withPrimary(team, 'c')).toEqual({ ...team, primary: 'c' });
    expect(withPrimary(team, 'd')).toEqual({ ...team, primary: 'd', members: ['a', 'b', 'c', 'd'] });
  });

  it('is left to save until the recipient has that very team, whoever gave it', () => {
    const changed = { team: withoutMember(team, 'c') };
    expect(leftToSave(changed, team)).toBe(changed);
    expect(leftToSave(changed, null)).toBe(changed);
    expect(leftToSave(changed, { primary: 'a', members: ['b', 'a'], pinned: ['b'] })).toBeNull();
    expect(leftToSave(null, team)).toBeNull();
  });

  it('hands the primary role on when the primary contact leaves or becomes a member', () => {
    expect(withoutMember(team, 'a')).toEqual({ primary: 'b', members: ['b', 'c'], pinned: ['b'] });
    expect(withMember(team, 'a')).toEqual({ ...team, primary: 'b' });
    expect(withoutMember({ primary: 'a', members: ['a'], pinned: [] }, 'a')).toEqual({
      primary: '',
      members: [],
      pinned: [],
    });
  });

  it('loses the pin of somebody who leaves, and pins members alone', () => {
    expect(withoutMember(team, 'b').pinned).toEqual([]);
    expect(withPinTurned(team, 'c').pinned).toEqual(['b', 'c']);
    expect(withPinTurned(team, 'b').pinned).toEqual([]);
    expect(withPinTurned(team, 'x')).toEqual(team);
  });

  it('lets one take the place of another, role and all', () => {
    expect(withInstead(team, { out: 'a', in: 'd' })).toEqual({ primary: 'd', members: ['d', 'b', 'c'], pinned: ['b'] });
    expect(withInstead(team, { out: 'b', in: 'c' })).toEqual({ primary: 'a', members: ['a', 'c'], pinned: [] });
    expect(withInstead(team, { out: 'x', in: 'd' }).members).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is the same whatever the order of its people', () => {
    expect(sameTeam(team, { ...team, members: ['c', 'b', 'a'] })).toBe(true);
    expect(sameTeam(team, { ...team, pinned: [] })).toBe(false);
  });
});

describe('keys in the matrix', () => {
  const key = (name: string, ctrlKey = false) =>
    matrixMove({ key: name, ctrlKey, metaKey: false }, { row: 3, column: 2 });

  it('move by one, by ten and to the ends', () => {
    expect(key('ArrowDown')).toEqual({ row: 4, column: 2 });
    expect(key('PageUp')).toEqual({ row: -7, column: 2 });
    expect(key('Home')).toEqual({ row: 3, column: 0 });
    expect(key('End', true)).toEqual({ row: Infinity, column: Infinity });
    expect(key('p')).toBeNull();
  });
});
