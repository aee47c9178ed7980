import { strings } from 'virtual:strings/builder';
import type { OptionForm, OptionFormRules } from '../../output/adapter.ts';
import { element } from '../element.ts';
import { button, checkbox, lineField, select, textField } from './controls.ts';

/** Draws the output options: filters, sort, page and columns. Edits change `form`; `changed` gets a message for screen readers. */
export function drawLab(
  box: HTMLElement,
  form: OptionForm,
  rules: OptionFormRules,
  fields: readonly string[],
  changed: (said?: string) => void,
): void {
  const redraw = (said?: string, focused?: string) => {
    drawLab(box, form, rules, fields, changed);
    changed(said);
    if (focused) box.querySelector<HTMLElement>(`[aria-label="${CSS.escape(focused)}"]`)?.focus();
    else if (said !== undefined) box.querySelector('button')?.focus();
  };
  box.replaceChildren(
    group(strings.filter, ...filterRows(form, rules, fields, changed, redraw)),
    group(strings.sort, sortRow(form, rules, fields, changed, redraw)),
    group(
      strings.page,
      element(
        'div',
        'rule',
        lineField(strings.size, 'number', form.size, (text) => {
          form.size = text;
          changed();
        }),
        lineField(strings.start, 'number', form.start, (text) => {
          form.start = text;
          changed();
        }),
      ),
    ),
    group(strings.columns, columnBoxes(form, fields, changed)),
  );
}

function group(title: string, ...contents: Node[]): HTMLElement {
  return element('fieldset', '', element('legend', '', title), ...contents);
}

function filterRows(
  form: OptionForm,
  rules: OptionFormRules,
  fields: readonly string[],
  changed: () => void,
  redraw: (said?: string, focused?: string) => void,
): Node[] {
  const rows = form.filters.map((filter, i) => {
    const id = rules.ruleName(i);
    return element(
      'div',
      'rule',
      select(strings.filterField(id), ['*', ...fields], filter.field, (field) => {
        filter.field = field;
        changed();
      }),
      select(strings.filterType(id), rules.filterTypes, filter.type, (type) => {
        filter.type = type;
        changed();
      }),
      textField(strings.filterValue(id), filter.value, (value) => {
        filter.value = value;
        changed();
      }),
      button(
        '×',
        () => {
          form.filters.splice(i, 1);
          redraw(strings.filterRemoved);
        },
        strings.removeFilter(id),
      ),
    );
  });
  const add = button(strings.addFilter, () => {
    form.filters.push({ field: fields[0] ?? '*', type: rules.filterTypes[0]!, value: '' });
    redraw(undefined, strings.filterField(rules.ruleName(form.filters.length - 1)));
  });
  return [...rows, add];
}

function sortRow(
  form: OptionForm,
  rules: OptionFormRules,
  fields: readonly string[],
  changed: () => void,
  redraw: (said?: string, focused?: string) => void,
): Node {
  const { sort } = form;
  const row = element(
    'div',
    'rule',
    select(strings.sortField, [['', strings.notSorted], ...fields], sort?.field ?? '', (field) => {
      form.sort =
        field === ''
          ? undefined
          : { field, method: sort?.method ?? rules.sortMethods[0]!, reverse: sort?.reverse ?? false };
      redraw(undefined, strings.sortField);
    }),
  );
  if (!sort) return row;
  row.append(
    select(strings.sortMethod, [['', strings.noMethod], ...rules.sortMethods], sort.method, (method) => {
      sort.method = method;
      changed();
    }),
    checkbox(strings.reverse, sort.reverse, (isOn) => {
      sort.reverse = isOn;
      changed();
    }),
  );
  return row;
}

function columnBoxes(form: OptionForm, fields: readonly string[], changed: () => void): Node {
  const all = [...new Set([...fields, ...form.columns])];
  const boxes = all.map((field) =>
    checkbox(field, form.columns.includes(field), (isOn) => {
      form.columns = all.filter((one) => (one === field ? isOn : form.columns.includes(one)));
      changed();
    }),
  );
  const row = element('div', 'cols', ...boxes);
  row.role = 'group';
  row.ariaLabel = strings.columns;
  row.tabIndex = 0;
  return row;
}
