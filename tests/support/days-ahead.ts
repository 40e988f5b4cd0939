// Loaded before an application under test: its clock goes as many days ahead as DAYS_AHEAD says.
const ahead = Number(process.env.DAYS_AHEAD) * 86_400_000;

globalThis.Date = new Proxy(Date, {
  construct: (real, given: unknown[], made) =>
    Reflect.construct(real, given.length > 0 ? given : [real.now() + ahead], made) as Date,
  get: (real, key) => (key === 'now' ? () => real.now() + ahead : (Reflect.get(real, key) as unknown))
});
