// The embedded PostgreSQL as root, as another user, and where folders are closed to everybody else.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { embeddedFolders } from '#tests/support/embedded-folders.ts';
import { placeOf } from './embedded-place.ts';
import { canEnter, ownerOf } from './embedded-way.ts';

const { freshFolder, opened, ask, otherProgram, end } = embeddedFolders();
const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65534, gid: 65534 };

describe.runIf(isRoot)('as root', () => {
  const closedFolder = () => {
    const folder = freshFolder();
    fs.mkdirSync(folder, { mode: 0o700 });
    return path.join(folder, 'data');
  };

  /** As in containers, where unshare is often forbidden. */
  const withoutNamespaces = () => {
    const [folder, before] = [freshFolder(), process.env.PATH];
    fs.mkdirSync(folder);
    fs.writeFileSync(path.join(folder, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    process.env.PATH = `${folder}:${before}`;
    onTestFinished(() => void (process.env.PATH = before));
  };

  it('works below a folder that only root may enter', async () => {
    const { url } = await opened(closedFolder());
    expect(await ask(url, 'select 1 one')).toEqual([{ one: 1 }]);
  });

  it('works there without user namespaces, also on the folder that one of them made', async () => {
    const folder = closedFolder();
    await (await opened(folder)).close();
    withoutNamespaces();
    expect(await ask((await opened(folder)).url, 'select 1 one')).toEqual([{ one: 1 }]);
    expect(await ask((await opened(closedFolder())).url, 'select 1 one')).toEqual([{ one: 1 }]);
  });

  it.runIf(canEnter(nobody, process.cwd()))(
    'works for an ordinary user, and then for root on the folder of that user',
    async () => {
      const folder = freshFolder();
      fs.mkdirSync(folder);
      fs.chownSync(folder, nobody.uid, nobody.gid);
      expect(await end(await otherProgram(folder, nobody))).toBe(0);
      expect((await opened(folder)).started).toBe(true);
      expect(ownerOf(path.join(placeOf(folder).dir, 'server.log'))).toEqual(nobody);
    }
  );
});
