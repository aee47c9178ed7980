import { strings } from 'virtual:strings/builder';
import type { OptionForm, OptionFormRules } from '../../output/adapter.ts';
import { element } from '../element.ts';
import { button, checkbox, lineField, select, textField } from './controls.ts';

/** The output options of a form, and what its controls do. */
interface Lab {
  box: HTMLElement;
  /** The options. The controls change them. */
  form: OptionForm;
  rules: OptionFormRules;
  /** The fields of the list. */
  fields: readonly string[];
  /** Applies the options; `said` is announced to screen readers. */
  changed(said?: string): void;
}

/** Draws the output options: filters, sort, page and columns. */
export function drawLab(lab: Lab): void {
  const { box, form } = lab;
  const page = (['size', 'start'] as const).map((key) =>
    lineField(strings[key], 'number', form[key], setter(lab, form, key)),
  );
  box.replaceChildren(
    group(strings.filter, ...filterRows(lab)),
    group(strings.sort, sortRow(lab)),
    group(strings.page, element('div', 'rule', ...page)),
    group(strings.columns, columnBoxes(lab)),
  );
}

/** Returns what a control does: it puts its value into `object`, and the options are applied. */
function setter<T, Key extends keyof T>({ changed }: Lab, object: T, key: Key): (value: T[Key]) => void {
  return (value) => {
    object[key] = value;
    changed();
  };
}

/** Draws the options again after a row was added or removed, and moves the focus to a control, or to the first button. */
function redraw(lab: Lab, said?: string, focused = ''): void {
  drawLab(lab);
  lab.changed(said);
  lab.box.querySelector<HTMLElement>(focused ? `[aria-label="${CSS.escape(focused)}"]` : 'button')?.focus();
}

function group(title: string, ...contents: Node[]): HTMLElement {
  return element('fieldset', '', element('legend', '', title), ...contents);
}

function filterRows(lab: Lab): Node[] {
  const { form, rules, fields } = lab;
  const rows = form.filters.map((filter, i) => {
    const id = rules.ruleName(i);
    const remove = () => {
      form.filters.splice(i, 1);
      redraw(lab, strings.filterRemoved);
    };
    return element(
      'div',
      'rule',
      select(strings.filterField(id), ['*', ...fields], filter.field, setter(lab, filter, 'field')),
      select(strings.filterType(id), rules.filterTypes, filter.type, setter(lab, filter, 'type')),
      textField(strings.filterValue(id), filter.value, setter(lab, filter, 'value')),
      button('×', remove, strings.removeFilter(id)),
    );
  });
  const add = button(strings.addFilter, () => {
    form.filters.push({ field: fields[0] ?? '*', type: rules.filterTypes[0]!, value: '' });
    redraw(lab, undefined, strings.filterField(rules.ruleName(form.filters.length - 1)));
  });
  return [...rows, add];
}

function sortRow(lab: Lab): Node {
  const { form, rules, fields } = lab;
  const { sort } = form;
  const row = element(
    'div',
    'rule',
    select(strings.sortField, [['', strings.notSorted], ...fields], sort?.field ?? '', (field) => {
      form.sort = field ? { method: rules.sortMethods[0]!, reverse: false, ...sort, field } : undefined;
      redraw(lab, undefined, strings.sortField);
    }),
  );
  if (!sort) return row;
  row.append(
    select(
      strings.sortMethod,
      [['', strings.noMethod], ...rules.sortMethods],
      sort.method,
      setter(lab, sort, 'method'),
    ),
    checkbox(strings.reverse, sort.reverse, setter(lab, sort, 'reverse')),
  );
  return row;
}

function columnBoxes({ form, fields, changed }: Lab): Node {
  const all = [...new Set([...fields, ...form.columns])];
  const boxes = all.map((field) =>
    checkbox(field, form.columns.includes(field), (isOn) => {
      form.columns = all.filter((one) => (one === field ? isOn : form.columns.includes(one)));
      changed();
    }),
  );
  return element('div', 'cols', ...boxes);
}
