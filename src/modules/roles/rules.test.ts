// The rules of signing in and of roles, case by case.
import { describe, expect, it } from 'vitest';
import { capabilitiesOf, derivedRoles, isRole, roles, rolesWith } from './roles.ts';
import {
  delegationObjection,
  grantObjection,
  grantsOf,
  isPlaced,
  localPath,
  passwordWeakness,
  type Standing
} from './rules.ts';
import { changePasswordForm, grantForm } from './schema.ts';

describe('a new password', () => {
  const nip = '199405172018012003';
  it.each([
    ['sebelas kar', 'too-short'],
    ['', 'too-short'],
    ['a'.repeat(201), 'too-long'],
    ['aaaaaaaaaaaaaaaa', 'too-easy'],
    ['121212121212', 'too-easy'],
    [nip, 'too-easy'],
    ['Ratna 19940517 x', 'too-easy'],
    ['sawah hijau di kaki gunung', undefined],
    ['ペマンダンガン・ティドゥル・ディ', undefined]
  ])('%s: %s', (password, weakness) => expect(passwordWeakness(password, nip)).toBe(weakness));
});

describe('where to go after signing in', () => {
  it.each([
    ['/plans/7?tab=goals', '/plans/7?tab=goals'],
    ['/', '/'],
    [undefined, '/'],
    ['', '/'],
    ['https://elsewhere.example/', '/'],
    ['//elsewhere.example', '/'],
    ['/\\elsewhere.example', '/'],
    ['/a\\b', '/'],
    ['/a\nb', '/'],
    ['javascript:alert(1)', '/'],
    ['/sign-out', '/'],
    ['/sign-in?back=/sign-in', '/'],
    ['/sign-in/sso', '/'],
    ['/sign-info', '/sign-info']
  ])('%s → %s', (text, path) => expect(localPath(text)).toBe(path));
});

describe('the days of a role and of a delegation', () => {
  it('a role may be open at the end, never reversed', () => {
    expect(grantObjection('2026-11-24', null)).toBeUndefined();
    expect(grantObjection('2026-11-24', '2026-11-24')).toBeUndefined();
    expect(grantObjection('2026-11-24', '2026-11-23')).toBe('dates-reversed');
  });
  it.each([
    ['2026-11-24', '2026-11-24', undefined],
    ['2026-11-20', '2026-11-24', undefined],
    ['2026-12-01', '2026-12-24', undefined],
    ['2026-12-02', '2026-12-01', 'dates-reversed'],
    ['2026-11-01', '2026-11-23', 'past'],
    ['2026-11-24', '2027-11-26', 'too-long-a-time']
  ])('a delegation from %s to %s: %s', (from, to, objection) =>
    expect(delegationObjection(from, to, '2026-11-24')).toBe(objection)
  );
});

describe('what a standing brings', () => {
  const nobody: Standing = {
    personId: 1,
    nip: '',
    name: '',
    unitId: 30,
    roles: [],
    leads: [],
    decides: false,
    decidesForOthers: false,
    standsInFor: []
  };
  it('a role covers its own unit only, leading covers the led unit', () => {
    const grants = grantsOf({ ...nobody, roles: [{ role: 'auditor', unitId: 7 }], leads: [8] });
    expect(grants.filter(({ capability }) => capability === 'roles.audit')).toEqual([
      { capability: 'roles.audit', unitId: 7 }
    ]);
    expect(grants.filter(({ unitId }) => unitId === 8).map(({ capability }) => capability)).toEqual(
      capabilitiesOf('leader')
    );
  });
  it('no grant ever covers the whole ministry by itself', () => {
    const all = grantsOf({ ...nobody, decides: true, leads: [8], roles: roles.map((role) => ({ role, unitId: 7 })) });
    expect(all.every(({ unitId }) => unitId !== null)).toBe(true);
  });
  it('an unknown role brings nothing', () => {
    expect(grantsOf({ ...nobody, roles: [{ role: 'emperor', unitId: 1 }] })).toEqual([]);
  });
  it('who has neither place nor role is no longer of the ministry', () => {
    expect(isPlaced(nobody)).toBe(true);
    expect(isPlaced({ ...nobody, unitId: null })).toBe(false);
    expect(isPlaced({ ...nobody, unitId: null, roles: [{ role: 'administrator', unitId: 1 }] })).toBe(true);
  });
});

describe('the map of roles', () => {
  it('only administrators give roles and links; only administrators, auditors and privacy officers read the trail', () => {
    expect(rolesWith('roles.grant')).toEqual(['administrator']);
    expect(rolesWith('roles.accounts')).toEqual(['administrator']);
    expect(rolesWith('roles.audit')).toEqual(['administrator', 'auditor', 'privacy-officer']);
  });
  it('an auditor changes nothing', () => {
    expect(
      capabilitiesOf('auditor').every((capability) => /\.(read(-unit)?|names|audit|access)$/.test(capability))
    ).toBe(true);
  });
  it('derived parts cannot be granted', () => expect(derivedRoles.some(isRole)).toBe(false));
});

describe('forms', () => {
  it('a NIP is read with its spaces and apostrophe, and refused by a code else', () => {
    const typed = {
      nip: "'19940517 201801 2 003",
      role: 'officer',
      unitCode: ' M.05 ',
      startsOn: '2026-11-24',
      endsOn: ''
    };
    expect(grantForm.parse(typed)).toMatchObject({ nip: '199405172018012003', unitCode: 'M.05', endsOn: null });
    const wrong = grantForm.safeParse({ ...typed, nip: '1,99405E+17', role: 'emperor', startsOn: '2026-02-30' });
    expect(wrong.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ['nip', 'nip'],
      ['role', 'required'],
      ['startsOn', 'day']
    ]);
  });
  it('a password typed differently the second time is said at the second field', () => {
    const wrong = changePasswordForm.safeParse({ current: 'a', password: 'b', again: 'c' });
    expect(wrong.error?.issues[0]).toMatchObject({ path: ['again'], message: 'differs' });
  });
});
