import type { OptionForm, OptionFormRules, Options } from '../adapter.ts';
import { findEntries } from './entries.ts';
import { FILTER_TYPES } from './filter.ts';
import { isOn, ruleIds } from './options.ts';
import { SORT_METHODS } from './sort.ts';
import { textOf } from './value.ts';

/** The output options as a form: filters, one sort, a page, and columns. */
export const optionForm: OptionFormRules = {
  filterTypes: FILTER_TYPES,
  sortMethods: SORT_METHODS,
  ruleName,
  write,
  read,
  listIn(data) {
    const found = findEntries(data);
    if (!found || found.entries.length === 0) return undefined;
    const fields = found.entries.flatMap(({ record }) =>
      Object.keys(record).filter((key) => isComparable(record[key])),
    );
    return { fields: [...new Set(fields)], count: found.entries.length };
  },
};

const isComparable = (value: unknown): boolean => value === null || textOf(value) !== null;

/** `a` to `z`, then `za`, `zb`, as the client library continues. */
function ruleName(index: number): string {
  return 'z'.repeat(Math.floor(index / 26)) + String.fromCharCode(97 + (index % 26));
}

/** With filters and pages, the report on them is requested too. */
function write({ filters, sort, size, start, columns }: OptionForm): Map<string, string> {
  const out = new Map<string, string>();
  if (columns.length > 0) out.set('api.columns.enable', '1');
  for (const [i, column] of columns.entries()) out.set(`api.columns.${ruleName(i)}`, column);
  if (filters.length > 0) out.set('api.filter.enable', '1').set('api.filter.verbose', '1');
  for (const [i, { field, type, value }] of filters.entries()) {
    const rule = `api.filter.${ruleName(i)}`;
    out.set(`${rule}.field`, field).set(`${rule}.type`, type).set(`${rule}.arg0`, value);
  }
  if (sort) {
    out.set('api.sort.enable', '1').set('api.sort.a.field', sort.field);
    if (sort.method) out.set('api.sort.a.method', sort.method);
    if (sort.reverse) out.set('api.sort.a.reverse', '1');
  }
  if (size || start) out.set('api.chunk.enable', '1').set('api.chunk.verbose', '1');
  if (size) out.set('api.chunk.size', size);
  if (start) out.set('api.chunk.start', start);
  return out;
}

function read(options: Options): OptionForm {
  const filters = isOn(options, 'api.filter.enable') ? ruleIds(options, 'filter') : [];
  const [sort] = isOn(options, 'api.sort.enable') ? ruleIds(options, 'sort') : [];
  const isPaged = isOn(options, 'api.chunk.enable');
  const columns = Object.keys(options)
    .filter((name) => /^api\.columns\.(?!enable$|verbose$)[a-z]+$/.test(name))
    .sort();
  return {
    filters: filters.map((id) => ({
      field: options[`api.filter.${id}.field`] ?? '*',
      type: options[`api.filter.${id}.type`] || 'contains',
      value: options[`api.filter.${id}.arg0`] ?? '',
    })),
    sort: sort
      ? {
          field: options[`api.sort.${sort}.field`] ?? '',
          method: options[`api.sort.${sort}.method`] ?? '',
          reverse: isOn(options, `api.sort.${sort}.reverse`),
        }
      : undefined,
    size: isPaged ? (options['api.chunk.size'] ?? '') : '',
    start: isPaged ? (options['api.chunk.start'] ?? '') : '',
    columns: isOn(options, 'api.columns.enable') ? columns.map((name) => options[name]!) : [],
  };
}
