// When a kept answer is given again, and when it is asked anew.
import { describe, expect, it } from 'vitest';
import { recent } from './recent.ts';

/** Answers that count how often they were asked, under a clock that is moved by hand. */
function counted(most = 10) {
  let now = 0;
  let asked = 0;
  const answers = recent<string, number>({ milliseconds: 1000, longest: 3000, most, clock: () => now });
  return {
    of: (key: string, isStillTrue?: (since: number) => Promise<boolean>) =>
      answers.of(key, () => Promise.resolve(++asked), isStillTrue),
    forget: answers.forget,
    fails: (key: string) => answers.of(key, () => Promise.reject(new Error('down'))),
    pass: (milliseconds: number) => (now += milliseconds)
  };
}

describe('recent', () => {
  it('gives an answer again until its time is over', async () => {
    const { of, pass } = counted();
    expect(await of('ani')).toBe(1);
    pass(999);
    expect(await of('ani')).toBe(1);
    pass(1);
    expect(await of('ani')).toBe(2);
  });

  it('gives one that is still true on, and asks anew after the longest time', async () => {
    const { of, pass } = counted();
    await of('ani');
    pass(1500);
    expect(await of('ani', (since) => Promise.resolve(since === 0))).toBe(1);
    pass(1500);
    expect(await of('ani', () => Promise.resolve(true))).toBe(2);
    pass(1500);
    expect(await of('ani', () => Promise.resolve(false))).toBe(3);
  });

  it('asks once for two who find at the same time that it is true no more', async () => {
    const { of, pass } = counted();
    await of('ani');
    pass(1500);
    const isStillTrue = () => Promise.resolve(false);
    expect(await Promise.all([of('ani', isStillTrue), of('ani', isStillTrue)])).toEqual([2, 2]);
  });

  it('asks anew for the one that was forgotten, not for others', async () => {
    const { of, forget } = counted();
    await of('ani');
    await of('budi');
    forget('ani');
    expect([await of('ani'), await of('budi')]).toEqual([3, 2]);
  });

  it('asks once for those who come at the same time', async () => {
    const { of } = counted();
    expect(await Promise.all([of('ani'), of('ani')])).toEqual([1, 1]);
  });

  it('keeps no failure', async () => {
    const { of, fails } = counted();
    await expect(fails('ani')).rejects.toThrow('down');
    expect(await of('ani')).toBe(1);
  });

  it('lets the oldest go when there are too many', async () => {
    const { of } = counted(2);
    for (const key of ['ani', 'budi', 'citra']) await of(key);
    expect([await of('citra'), await of('budi'), await of('ani')]).toEqual([3, 2, 4]);
  });
});
