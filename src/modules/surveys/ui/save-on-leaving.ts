// A page of answers that one leaves without a button, by a link or a tab that is closed, is saved as it stands.

/** Whether the form says something else than the server wrote into it: answers given before the script came count, too. */
const differs = (form: HTMLFormElement): boolean =>
  [...form.elements].some((each) =>
    each instanceof HTMLInputElement
      ? each.checked !== each.defaultChecked
      : each instanceof HTMLTextAreaElement && each.value !== each.defaultValue
  );

/** Saves the form in quiet once it is left with something new; what a button sends is not sent a second time. */
export function saveOnLeaving(form: HTMLFormElement): () => void {
  const place = form.action; // read now: once a link is followed it would be worked out from where that leads
  let isNew = differs(form);
  const changed = () => (isNew = true);
  const sent = () => (isNew = false);
  const save = () => {
    if (!isNew) return;
    isNew = false;
    // told as JSON, so that the page it would lead to is not fetched; an answer that comes too late is told on the next visit
    const headers = { accept: 'application/json' };
    void fetch(place, { method: 'POST', headers, body: new FormData(form), keepalive: true }).catch(changed);
  };
  const hidden = () => document.visibilityState === 'hidden' && save();
  form.addEventListener('input', changed);
  form.addEventListener('submit', sent);
  document.addEventListener('visibilitychange', hidden);
  return () => {
    save();
    form.removeEventListener('input', changed);
    form.removeEventListener('submit', sent);
    document.removeEventListener('visibilitychange', hidden);
  };
}
