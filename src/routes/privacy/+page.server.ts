// A page without the figure at its side.
export const load = () => ({ isPlain: true });
