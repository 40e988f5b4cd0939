// Expected refusals are values: a use case answers with what it did or why not.

export type Result<T, Reason extends string = string> = { ok: true; value: T } | { ok: false; reason: Reason };

/** Done: `done(plan)`. */
export const done = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** Refused, with the code of the reason, which the page puts into the reader's language: `refused('not-submitted')`. */
export const refused = <Reason extends string>(reason: Reason): { ok: false; reason: Reason } => ({
  ok: false,
  reason
});

/** Why use cases refuse, of all given: `RefusalOf<typeof endRole | typeof grantRole>`. */
export type RefusalOf<UseCase> = UseCase extends (...given: never[]) => infer Answer
  ? Extract<Awaited<Answer>, { ok: false; reason: string }>['reason']
  : never;
