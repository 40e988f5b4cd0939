// What a job family is called: the words with which all titles of its ladder begin. Pure.

/** `familyName('Auditor Ahli Madya', 'Auditor Ahli Utama')` → `Auditor Ahli`; nothing in common: the first title. */
export function familyName(first: string, last: string): string {
  const [words, others] = [first.split(' '), last.split(' ')];
  const differs = words.findIndex((word, index) => word !== others[index]);
  return (differs < 0 ? words : words.slice(0, differs)).join(' ') || first;
}
