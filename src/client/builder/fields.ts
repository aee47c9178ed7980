import { strings } from 'virtual:strings/builder';
import { firstTexts } from '../../sample/form-state.ts';
import { textOfData } from '../../spec/data.ts';
import { type Field, findField } from '../../spec/field.ts';
import { element } from '../element.ts';
import { button, select, textField } from './controls.ts';
import type { FieldForm } from './field-form.ts';
import { valueCell } from './value-cell.ts';

/** Draws the rows of a form, and the list of parameters to add. A row that the call needs cannot be removed. */
export function drawFields(box: HTMLElement, form: FieldForm, needed: ReadonlySet<string>): void {
  const { spec, values } = form;
  const fields = spec.parameters ?? [];
  const rows = [...values.keys()].map((name) => {
    const field = findField(fields, name);
    return field ? row(form, name, field, needed.has(name)) : '';
  });
  const rest = fields.filter(({ name, pattern }) => pattern || !values.has(name));
  box.replaceChildren(...rows);
  if (fields.length === 0) box.append(element('p', 'none', strings.noParameters));
  if (rest.length > 0) box.append(adder(rest, form));
}

/** Moves the focus to the last control with a label, or to the list of parameters to add. */
export function focusField(box: HTMLElement, label = ''): void {
  const controls = box.querySelectorAll<HTMLElement>(`[data-field="${CSS.escape(label)}"]`);
  ([...controls].at(-1) ?? box.querySelector<HTMLElement>('.add'))?.focus();
}

function row(form: FieldForm, name: string, field: Field, isNeeded: boolean): HTMLElement {
  const label = element('div', 'name', field.pattern ? nameField(name, form) : name);
  if (isNeeded) label.append(element('small', '', strings.required));
  else if (field.default !== undefined) label.append(element('small', '', strings.usual(textOfData(field.default))));
  const remove = () => {
    form.values.delete(name);
    form.redraw(strings.removed(name));
  };
  const drop = isNeeded ? element('span', '') : button('×', remove, strings.remove(name));
  return element('div', 'row', label, valueCell(form, name, field), drop);
}

/** The list of parameters that can be added, with the sections of the table. A name pattern asks for a name. */
function adder(rest: readonly Field[], { spec, values, redraw }: FieldForm): HTMLElement {
  const list = select(strings.add, [['', strings.add]], '', (chosen) => {
    const field = rest.find(({ name }) => name === chosen)!;
    const name = field.pattern ? freeName(field, values) : field.name;
    values.set(name, firstTexts(spec, field));
    redraw(undefined, name);
  });
  list.classList.add('add');
  let group: HTMLElement = list;
  for (const { name, section } of rest) {
    if (section !== undefined) {
      group = document.createElement('optgroup');
      (group as HTMLOptGroupElement).label = section;
      list.append(group);
    }
    group.append(new Option(name, name));
  }
  return list;
}

/** The editable name of a parameter that matches a name pattern. */
function nameField(name: string, { values, redraw }: FieldForm): HTMLElement {
  const field = textField(strings.nameOf(name), name, () => {});
  field.addEventListener('change', () => {
    const renamed = [...values].map(([own, texts]): [string, string[]] => [own === name ? field.value : own, texts]);
    values.clear();
    for (const [own, texts] of renamed) values.set(own, texts);
    redraw(undefined, field.value);
  });
  return field;
}

/** The first name of a pattern's example that the call does not send yet; else a new name that matches the pattern. */
function freeName({ name, examples }: Field, values: ReadonlyMap<string, unknown>): string {
  const [example] = examples;
  const known = example instanceof Map ? [...example.keys()] : [];
  const numbered = Array.from({ length: values.size + 1 }, (_, i) => name.replaceAll('*', String(i + 1)));
  return [...known, ...numbered].find((one) => !values.has(one)) ?? name;
}
