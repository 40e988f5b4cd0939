// `pemelajar verify YEAR|audit`: a frozen period against its digest, the event chain against its seals.
import { verifyPeriod } from '#modules/assessment/server/index.ts';
import { verifyAudit } from '#platform/server/audit.ts';
import { onSite, type Site } from './site.ts';
import { print, wrongCall, type Command, type ExitCode } from './command.ts';

async function verifyYear({ ctx }: Site, year: number): Promise<ExitCode> {
  const verified = await verifyPeriod(ctx, year);
  if (!verified.ok) return (print(`${year}: ${verified.reason}`), 1);
  print(
    `${year} holds: ${verified.value.rows} rows of evidence, ${verified.value.units} units, SHA-256 ${verified.value.sha256}.`
  );
  return 0;
}

async function verifyChain({ db }: Site): Promise<ExitCode> {
  const verified = await verifyAudit(db);
  if (!verified.ok) return (print(`audit: ${verified.reason}`), 1);
  print(`The audit chain holds: ${verified.value.events} events in ${verified.value.seals} seals.`);
  return 0;
}

export const command: Command = {
  summary: 'check a closed period or the audit chain',
  usage: `pemelajar verify YEAR
pemelajar verify audit

YEAR: recomputes every score from the stored evidence and compares it, with the digest, to what was frozen.
audit: recomputes the chain of seals over the events. Exit code 1 names the first thing that does not hold.`,
  options: {},
  run: async ({ words }) => {
    const [what] = words;
    if (what === 'audit') return onSite(verifyChain);
    if (!/^\d{4}$/.test(what ?? '')) return wrongCall(command, 'Name a year, or "audit".');
    return onSite((site) => verifyYear(site, Number(what)));
  }
};
