// A form that is sent while an image is on its way waits for it: the text would be saved without it.

export type Held = {
  /** Work during which the form waits. */
  during: (work: Promise<void>) => Promise<void>;
  end: () => void;
};

/** Holds the form while work goes on, then sends it by the button that was pressed; `onHold` says so to who waits. */
export function holdForm(form: HTMLFormElement | null, onHold: () => void): Held {
  let underWay = 0;
  let pressed: { by: HTMLElement | null } | undefined;
  const hold = (event: SubmitEvent) => {
    if (underWay === 0) return;
    event.preventDefault();
    pressed = { by: event.submitter };
    onHold();
  };
  const goOn = () => {
    underWay -= 1;
    if (underWay > 0 || !pressed) return;
    const { by } = pressed;
    pressed = undefined;
    form?.requestSubmit(by);
  };
  form?.addEventListener('submit', hold);
  return {
    during: (work) => {
      underWay += 1;
      return work.finally(goOn);
    },
    end: () => form?.removeEventListener('submit', hold)
  };
}
