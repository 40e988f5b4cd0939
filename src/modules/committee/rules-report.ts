// What of the committee's words goes onto paper: the numbers by which a person is known do not. Pure.

/** A NIP in a text, typed in one or as it is printed on cards, in four groups. */
const nip = /(?<!\d)\d{8}[ .-]?\d{6}[ .-]?\d[ .-]?\d{3}(?!\d)/g;

/** A text with the last four digits of every NIP alone: the rest tells date of birth and sex. */
export const withoutNips = (text: string): string =>
  text.replaceAll(nip, (found) => `•••• ${found.replaceAll(/\D/g, '').slice(-4)}`);
