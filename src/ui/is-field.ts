/** Whether one writes or chooses there: a field of a form, or an editor. */
export const isField = (place: EventTarget | null): boolean =>
  place instanceof Element && place.closest('input, textarea, select, [contenteditable]') !== null;
