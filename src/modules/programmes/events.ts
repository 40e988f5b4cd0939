// What this module tells the others; subjects are `programmes.programme:ID` and `programmes.import-run:ID`.
export type ProgrammeEvent =
  | 'programmes.programme.added'
  | 'programmes.programme.changed'
  | 'programmes.programme.closed'
  | 'programmes.programme.cancelled'
  | 'programmes.programme.reopened'
  | 'programmes.run.imported';
