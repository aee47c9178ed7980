import type { Field } from '../../spec/field.ts';
import { element } from '../element.ts';

/** Returns a button with text, or with a symbol and a label for screen readers. */
export function button(text: string, onClick: () => void, label?: string): HTMLButtonElement {
  const made = element('button', 'btn', text);
  made.type = 'button';
  made.ariaLabel = label ?? null;
  made.classList.toggle('drop', label !== undefined);
  made.addEventListener('click', onClick);
  return made;
}

/** Returns a select element; each value can have its own text. A current value that is not in the list is added. */
export function select(
  label: string,
  options: readonly (string | readonly [value: string, text: string])[],
  value: string,
  onChange: (value: string) => void,
): HTMLSelectElement {
  const made = element('select', '');
  made.ariaLabel = label;
  for (const one of options) {
    const [own = '', text = own] = [one].flat();
    made.append(new Option(text, own));
  }
  made.value = value;
  if (made.value !== value) made.append(new Option(value, value, true, true));
  made.addEventListener('change', () => onChange(made.value));
  return made;
}

/** Returns a multi-line text field, because a value can have line breaks. */
export function textField(label: string, value: string, onInput: (value: string) => void): HTMLTextAreaElement {
  const made = element('textarea', '');
  made.rows = 1;
  made.ariaLabel = label;
  made.spellcheck = false;
  made.autocapitalize = 'none';
  made.value = value;
  made.addEventListener('input', () => onInput(made.value));
  return made;
}

/** Returns a select element for a closed list of values, otherwise a text field. `onChange` gets each new value. */
export function valueControl(
  label: string,
  { values, otherValues }: Pick<Field, 'values' | 'otherValues'>,
  text: string,
  onChange: (text: string) => void,
): HTMLElement {
  const control =
    values && otherValues === undefined
      ? select(
          label,
          values.map(({ value }) => value),
          text,
          onChange,
        )
      : textField(label, text, onChange);
  control.dataset.field = label;
  return control;
}

/** Returns a single-line field for text or a number. */
export function lineField(
  label: string,
  type: 'text' | 'number',
  value: string,
  onInput: (value: string) => void,
): HTMLLabelElement {
  const input = element('input', '');
  input.type = type;
  input.value = value;
  input.autocomplete = 'off';
  input.spellcheck = false;
  if (type === 'number') input.min = '1';
  input.addEventListener('input', () => onInput(input.value));
  return element('label', '', `${label} `, input);
}

/** Returns a checkbox. */
export function checkbox(label: string, isOn: boolean, onChange: (isOn: boolean) => void): HTMLLabelElement {
  const input = element('input', '');
  input.type = 'checkbox';
  input.checked = isOn;
  input.addEventListener('change', () => onChange(input.checked));
  return element('label', '', input, ` ${label}`);
}
