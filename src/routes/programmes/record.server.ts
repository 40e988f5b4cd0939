// The number of a programme in an address, and at which field a refusal stands.

/** At which field a refusal of the rules stands; the others stand at the form itself. */
export const fieldOf: Partial<Record<string, string>> = { 'dates-far': 'startsOn', 'dates-long': 'endsOn' };
