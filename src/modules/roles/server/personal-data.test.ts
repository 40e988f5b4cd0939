// What is handed out of a person's account, and what erasing leaves.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { smallMinistry } from '#tests/support/learning.ts';
import { hold, nipOf, signedInAs, visitorAt } from '#tests/support/roles.ts';
import { noon } from '#tests/support/noon.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { signIn } from './index.ts';
import { hashPassword } from './passwords.ts';
import { erasePersonalData, exportPersonalData } from './personal-data.ts';

describe("one person's data", () => {
  it('is given out without any secret, and of this person alone', () =>
    inTransaction(async (tx) => {
      const { ani, budi, unit } = await smallMinistry(tx);
      await sql`insert into roles.account (person_id, password_hash) values (${ani}, ${await hashPassword('sawah hijau di kaki gunung')})`.execute(
        tx
      );
      await hold(tx, ani, { role: 'officer', over: unit });
      await signedInAs(tx, ani);
      await signedInAs(tx, budi);
      const given = await exportPersonalData(tx, ani);
      expect(given['roles.account']).toMatchObject([{ hasPassword: true }]);
      expect([given['roles.session']?.length, given['roles.grant']?.length]).toEqual([1, 1]);
      expect(given['platform.event']).toMatchObject([
        { name: 'roles.session.started', subject: `people.person:${ani}` }
      ]);
      expect(JSON.stringify(given)).not.toMatch(/argon2|digest|passwordHash/);
    }));

  it('is erased down to the roles that decisions stand on; the person no longer comes in', () =>
    inTransaction(async (tx) => {
      const { ani, budi, unit } = await smallMinistry(tx);
      const password = 'sawah hijau di kaki gunung';
      await sql`insert into roles.account (person_id, password_hash) values (${ani}, ${await hashPassword(password)})`.execute(
        tx
      );
      await hold(tx, ani, { role: 'officer', over: unit });
      await signedInAs(tx, ani);
      await signedInAs(tx, budi);
      await erasePersonalData(tx, ani);
      const left = await exportPersonalData(tx, ani);
      expect(left).toMatchObject({
        'roles.session': [],
        'roles.one_time_link': [],
        'roles.account': [{ hasPassword: false }]
      });
      expect(left['roles.grant']).toHaveLength(1);
      expect((await exportPersonalData(tx, budi))['roles.session']).toHaveLength(1);
      const entered = await signIn(visitorAt(tx, noon('2026-11-24')), {
        nip: await nipOf(tx, ani),
        password,
        agent: ''
      });
      expect(entered).toMatchObject({ reason: 'wrong' });
    }));
});
