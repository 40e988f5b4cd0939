#!/usr/bin/env node
// The command `pemelajar`: plain JavaScript, so that an old Node can say what it needs before it meets TypeScript.
if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(
    `pemelajar needs Node 24, this is ${process.versions.node}: run it through npx or an npm script\n`
  );
  process.exit(2);
}
await import('../src/cli/main.ts');
