import { strings } from 'virtual:strings/builder';
import { sourceOf } from '../../sample/arguments.ts';
import { isJsonField, jsonOf, takesSeveral } from '../../sample/form-state.ts';
import type { Field } from '../../spec/field.ts';
import { element } from '../element.ts';
import { button, valueControl } from './controls.ts';
import type { FieldForm } from './field-form.ts';

/** Returns the controls of a parameter, one for each of its values. A list or object of a JSON body is edited as JSON. */
export function valueCell(form: FieldForm, name: string, field: Field): HTMLElement {
  const texts = form.values.get(name)!;
  const source = sourceOf(name, field);
  if (source) {
    const file = texts[0] === '' && !field.secret ? strings.emptyValue : strings.file(source.name);
    const note = source.kind === 'file' ? file : strings.secret(`$${source.name}`);
    return element('div', 'value', element('small', '', note));
  }
  return element('div', isJsonField(form.spec, field) ? 'wide' : 'value', ...textRows(form, name, field));
}

/** A row for each value of a parameter, and a button that adds one if it can have several. */
function textRows(form: FieldForm, name: string, field: Field): HTMLElement[] {
  const texts = form.values.get(name)!;
  const isSeveral = takesSeveral(form.spec, field);
  const isJson = isJsonField(form.spec, field);
  const rows = texts.map((text, i) => {
    const label = strings.valueOf(name, i + 1);
    const control = valueControl(isSeveral && i > 0 ? label : name, field, isJson ? indented(text) : text, (next) => {
      texts[i] = next;
      form.changed();
    });
    control.dataset.field = name;
    const remove = () => {
      texts.splice(i, 1);
      form.redraw(strings.removed(label), name);
    };
    return element('div', 'rule', control, ...(texts.length > 1 ? [button('×', remove, strings.remove(label))] : []));
  });
  if (!isSeveral) return rows;
  const add = () => {
    texts.push('');
    form.redraw(undefined, name);
  };
  return [...rows, button('+', add, strings.addValue(name))];
}

/** JSON on one line, with a line for each entry; any other text as it is. */
function indented(text: string): string {
  return text.includes('\n') || jsonOf(text) === undefined ? text : JSON.stringify(JSON.parse(text), null, 2);
}
