// What a command of `pemelajar` is, how its call is read, and how it answers.
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** 0 done, 1 refused with reasons, 2 wrong call. */
export type ExitCode = 0 | 1 | 2;

export type Call = { words: string[]; options: Record<string, string | boolean | undefined> };

export type Command = {
  summary: string;
  /** The call as it is typed, and what each word and option means. */
  usage: string;
  options: ParseArgsOptionsConfig;
  run: (call: Call) => Promise<ExitCode>;
};

/** Prints a line for programs or readers. */
export const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** Tells about long work, or why not: never mixed into what a program reads. */
export const tell = (text: string): void => void process.stderr.write(`${text}\n`);

/** Progress on one line of the terminal, on lines of their own in a log. */
export function progress(text: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${text}` : `${text}\n`);
}

/** A call that cannot be understood: the reason and the usage, exit code 2. */
export function wrongCall(command: Command, reason: string): ExitCode {
  tell(`${reason}\n\n${command.usage}`);
  return 2;
}

/** Reads the words and options of a call: `{ words: ['demo'], options: { 'dry-run': true } }`, or why it is wrong. */
export function readCall(command: Command, args: string[]): Call | string {
  try {
    const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true });
    return { words: positionals, options: values as Call['options'] };
  } catch (error) {
    return (error as Error).message;
  }
}

/** A table for readers: columns as wide as their longest cell, numbers to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const isNumber = (cell: string) => /^[-–\d.,%]*$/.test(cell);
  const pad = (cell: string, column: number) =>
    isNumber(cell) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}
