import { strings } from 'virtual:strings/builder';
import { hiddenText, sourceOf } from '../../sample/arguments.ts';
import { isJsonField, takesSeveral } from '../../sample/form-state.ts';
import type { ScriptedFunction } from '../../sample/function-data.ts';
import { type Data, jsonText, textOfData } from '../../spec/data.ts';
import { type Field, findField } from '../../spec/field.ts';
import { element } from '../element.ts';
import { button, select, textField } from './controls.ts';

/** The events of the form. */
export interface FieldsListener {
  /** A value has changed; the rows stay. */
  changed(): void;
  /** A row was added or removed; `said` is announced to screen readers. */
  rebuilt(said?: string): void;
}

/** Draws the rows again after one was added or removed, and moves the focus to the last value of a parameter. */
type Redraw = (said?: string, focused?: string) => void;

/** Draws the rows of a form for the values of a call, and the list of parameters to add. Edits change `values`. */
export function drawFields(
  box: HTMLElement,
  spec: ScriptedFunction,
  values: Map<string, string[]>,
  needed: ReadonlySet<string>,
  listener: FieldsListener,
): void {
  const fields = spec.parameters ?? [];
  const redraw: Redraw = (said, focused) => {
    listener.rebuilt(said);
    const controls =
      focused === undefined ? [] : box.querySelectorAll<HTMLElement>(`[data-field="${CSS.escape(focused)}"]`);
    ([...controls].at(-1) ?? box.querySelector<HTMLElement>('.add'))?.focus();
  };
  const rows = [...values.keys()].map((name) => {
    const field = findField(fields, name);
    return field ? row(spec, name, field, values, needed, listener, redraw) : '';
  });
  const rest = fields.filter(({ name, pattern }) => pattern || !values.has(name));
  box.replaceChildren(...rows);
  if (fields.length === 0) box.append(element('p', 'none', strings.noParameters));
  if (rest.length > 0) box.append(adder(rest, values, spec, redraw));
}

function row(
  spec: ScriptedFunction,
  name: string,
  field: Field,
  values: Map<string, string[]>,
  needed: ReadonlySet<string>,
  listener: FieldsListener,
  redraw: Redraw,
): HTMLElement {
  const texts = values.get(name)!;
  const isSeveral = takesSeveral(spec, field);
  const isNeeded = needed.has(name);
  const label = element('div', 'name', field.pattern ? nameField(name, values, redraw) : name);
  if (isNeeded) label.append(element('small', '', strings.required));
  else if (field.default !== undefined) label.append(element('small', '', strings.usual(textOfData(field.default))));
  const cell = element('div', 'value');
  const source = sourceOf(name, field);
  if (source) {
    const file = texts[0] === '' && !field.secret ? strings.emptyValue : strings.file(source.name);
    cell.append(element('small', '', source.kind === 'file' ? file : strings.secret(`$${source.name}`)));
  } else {
    for (const [i, text] of texts.entries()) {
      const control = valueControl(isSeveral && i > 0 ? strings.valueOf(name, i + 1) : name, field, text, (next) => {
        texts[i] = next;
        listener.changed();
      });
      control.dataset.field = name;
      const line = element('div', 'rule', control);
      if (texts.length > 1)
        line.append(
          button(
            '×',
            () => {
              texts.splice(i, 1);
              redraw(strings.removed(strings.valueOf(name, i + 1)), name);
            },
            strings.remove(strings.valueOf(name, i + 1)),
          ),
        );
      cell.append(line);
    }
    if (isSeveral)
      cell.append(
        button(
          '+',
          () => {
            texts.push('');
            redraw(undefined, name);
          },
          strings.addValue(name),
        ),
      );
  }
  const drop = isNeeded
    ? element('span', '')
    : button(
        '×',
        () => {
          values.delete(name);
          redraw(strings.removed(name));
        },
        strings.remove(name),
      );
  return element('div', 'row', label, cell, drop);
}

/** A select element for a closed list of values, otherwise a text field. */
function valueControl(
  label: string,
  { values, otherValues }: Field,
  text: string,
  onChange: (text: string) => void,
): HTMLElement {
  if (!values || otherValues !== undefined) return textField(label, text, onChange);
  return select(
    label,
    values.map(({ value }) => value),
    text,
    onChange,
  );
}

/** The list of parameters that can be added, with the sections of the table. A name pattern asks for a name. */
function adder(
  rest: readonly Field[],
  values: Map<string, string[]>,
  spec: ScriptedFunction,
  redraw: Redraw,
): HTMLElement {
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
function nameField(name: string, values: Map<string, string[]>, redraw: Redraw): HTMLElement {
  const field = textField(strings.parameterName, name, () => {});
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

/** Returns the initial value of a parameter that is added: its example. */
export function firstTexts(spec: ScriptedFunction, field: Field): string[] {
  const [example = field.default] = field.examples;
  if (sourceOf(field.name, field)) return [hiddenText(field.name, field, example ?? field.name)];
  const value: Data = field.pattern && example instanceof Map ? ([...example.values()][0] ?? '') : (example ?? '');
  if (isJsonField(spec, field)) return [typeof value === 'object' ? jsonText(value) : JSON.stringify(value)];
  const texts = [value].flat().map((one) => (one === null ? '' : textOfData(one)));
  return takesSeveral(spec, field) && texts.length > 0 ? texts : [texts.join(',')];
}
