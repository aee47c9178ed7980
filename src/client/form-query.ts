type Field = HTMLInputElement | HTMLSelectElement;

/** The fields of a form that have a name: what they hold stands in the address. */
export function namedFields(form: HTMLFormElement): Field[] {
  return [...form.elements].filter(
    (part): part is Field =>
      (part instanceof HTMLInputElement || part instanceof HTMLSelectElement) && part.name !== '',
  );
}

/**
 * Binds a form's named fields to the address: they are filled from it now and whenever the reader goes back or forward
 * (then `restored` is called), and what changes in them is written to it. Tells whether the address asks for anything.
 */
export function bindToAddress(form: HTMLFormElement, restored: () => void): boolean {
  const fields = namedFields(form);
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const write = (): void => {
    clearTimeout(waiting);
    const url = new URL(location.href);
    for (const { name, value } of fields) {
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    }
    if (url.href !== location.href) history.replaceState(history.state, '', url);
  };
  const read = (): void => {
    const asked = new URLSearchParams(location.search);
    for (const field of fields) {
      field.value = asked.get(field.name) ?? '';
      // A value that the list does not have asks for nothing.
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
    }
  };

  form.addEventListener('input', () => {
    // Browsers refuse an address that changes with every key.
    clearTimeout(waiting);
    waiting = setTimeout(write, 250);
  });
  form.addEventListener('change', write);
  // The fields are empty only after this event.
  form.addEventListener('reset', () => setTimeout(write));
  addEventListener('popstate', () => {
    read();
    restored();
  });
  read();
  return fields.some(({ value }) => value !== '');
}
