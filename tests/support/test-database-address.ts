// The address of one database on the tests' server; apart, since the setup and the test files are separate programs.

/** The same server, another database. */
export function addressOf(serverUrl: string, database: string): string {
  const [before = '', after = ''] = serverUrl.split('?');
  return `${before.replace(/[^/]*$/, database)}?${after}`;
}
