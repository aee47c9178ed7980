type Field = HTMLInputElement | HTMLSelectElement;

/** Returns the fields of a form that have a name, which are in the URL. */
export function namedFields(form: HTMLFormElement): Field[] {
  return [...form.elements].filter(
    (part): part is Field =>
      (part instanceof HTMLInputElement || part instanceof HTMLSelectElement) && part.name !== '',
  );
}

/**
 * Binds the named fields of a form to the URL. Fills them from the URL now and when the reader goes back or forward (then calls
 * `restored`), and writes changes to the URL. Returns whether the URL has any of them.
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
      // Ignore a value that the list does not have.
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
    }
  };

  form.addEventListener('input', () => {
    // Browsers limit how often a page can change its URL.
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
