// What is typed, on the device itself until the server has it: a lost connection loses nothing.

export type DeviceCopy = {
  typed: Record<string, string>;
  /** The form was sent with it; whether it arrived was not heard. */ isSent: boolean;
};

/** The copy of one person's form; a device without a place for it simply has none. */
export function deviceCopy(owner: string, place: string) {
  const key = `pemelajar:typed:${owner}:${place}`;
  const read = (): DeviceCopy | undefined => {
    try {
      return JSON.parse(localStorage.getItem(key) ?? 'null') as DeviceCopy | undefined;
    } catch {
      return undefined;
    }
  };
  const drop = (): void => {
    try {
      localStorage.removeItem(key);
    } catch {
      // there was none
    }
  };
  const keep = (typed: Record<string, string>, isSent = false): void => {
    try {
      localStorage.setItem(key, JSON.stringify({ typed, isSent }));
    } catch {
      // the device is full or takes nothing: the server still does
    }
  };
  /** What lies here and is not in the form: nothing where it was sent and a later version is there. */
  const leftOver = (present: Record<string, string>): DeviceCopy | undefined => {
    const copy = read();
    if (!copy) return undefined;
    const { typed, isSent } = copy;
    const hasArrived = isSent && typed['version'] !== present['version'];
    const differs = Object.entries(typed).some(
      ([name, value]) => !['token', 'version'].includes(name) && name in present && present[name] !== value
    );
    if (!hasArrived && differs) return copy;
    drop();
    return undefined;
  };
  return { keep, drop, leftOver };
}
