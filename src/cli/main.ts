// `pemelajar COMMAND`: picks the command, answers with its exit code.
import type { Command } from './command.ts';
import { readCall, tell, print, wrongCall } from './command.ts';

const commands: Record<string, () => Promise<{ command: Command }>> = {
  start: () => import('./start.ts'),
  init: () => import('./init.ts'),
  migrate: () => import('./migrate.ts'),
  import: () => import('./import.ts'),
  index: () => import('./index.ts'),
  close: () => import('./close.ts'),
  verify: () => import('./verify.ts'),
  user: () => import('./user.ts'),
  person: () => import('./person.ts'),
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
  demo: () => import('./demo.ts')
};

async function overview(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => `  ${name.padEnd(9)} ${(await load()).command.summary}`)
  );
  return `pemelajar COMMAND [--help]\n\n${lines.join('\n')}\n\nExit codes: 0 done, 1 refused with reasons, 2 wrong call.`;
}

async function main(args: string[]): Promise<number> {
  const [name = '--help', ...rest] = args;
  if (['--help', '-h', 'help'].includes(name)) return (print(await overview()), 0);
  const load = commands[name];
  if (!load) return (tell(`pemelajar has no command "${name}"\n\n${await overview()}`), 2);
  const { command } = await load();
  const call = readCall(command, rest);
  if (typeof call === 'string') return wrongCall(command, call);
  if (call.options['help']) return (print(command.usage), 0);
  return command.run(call);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isWanted = process.env['LOG_LEVEL'] === 'debug';
  tell(`pemelajar: ${isWanted ? ((error as Error).stack ?? error) : (error as Error).message}`);
  process.exitCode = 1;
}
