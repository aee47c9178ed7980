// The worked tables of the guides to output options, and the edges at which the vendor is silent.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApiResponse, DataObject, Options } from '../../src/output/adapter.ts';
import { applyOptions } from '../../src/output/whm-api-1/apply.ts';

const envelope = { version: 1, reason: 'OK', result: 1, command: 'listaccts' };
const call = (list: unknown, options: Options): ApiResponse =>
  applyOptions({ data: { acct: list }, metadata: envelope }, options);
const rowsOf = (answer: ApiResponse): DataObject[] => (answer.data as { acct: DataObject[] }).acct;
const reasonOf = (answer: ApiResponse): unknown => {
  assert.equal(answer.metadata.result, 0);
  assert.equal(answer.data, undefined);
  return answer.metadata.reason;
};

const accounts = [
  { user: 'alice', maxsub: '400', theme: 'jupiter' },
  { user: 'bob', maxsub: 'unlimited', theme: 'jupiter' },
  { user: 'carol', maxsub: '10', theme: 'paper_lantern' },
  { user: 'Alan', maxsub: '0', theme: 'jupiter' },
];
const users = (answer: ApiResponse): unknown => rowsOf(answer).map(({ user }) => user);
const filter = (field: string, type: string | null, arg0: string): Options => ({
  'api.filter.enable': '1',
  'api.filter.a.field': field,
  'api.filter.a.arg0': arg0,
  ...(type === null ? {} : { 'api.filter.a.type': type }),
});

for (const [field, type, arg0, stay] of [
  ['user', null, 'al', ['alice', 'Alan']],
  ['user', '', 'al', ['alice', 'Alan']],
  ['user', 'begins', 'AL', ['alice', 'Alan']],
  ['user', 'eq', 'alan', []],
  ['user', 'eq', 'Alan', ['Alan']],
  ['maxsub', '==', '400', ['alice']],
  ['maxsub', '==', '400.0', ['alice']],
  ['maxsub', 'lt', '100', ['carol', 'Alan']],
  ['maxsub', 'lt_equal', '10', ['carol', 'Alan']],
  ['maxsub', 'lt_handle_unlimited', '100', ['carol', 'Alan']],
  ['maxsub', 'lt_handle_unlimited', 'unlimited', ['alice', 'carol', 'Alan']],
  ['maxsub', 'gt', '100', ['alice']],
  ['maxsub', 'gt_equal', '400', ['alice']],
  ['maxsub', 'gt_handle_unlimited', '100', ['alice', 'bob']],
  ['maxsub', 'lt', 'many', []],
  ['*', 'contains', 'lantern', ['carol']],
  ['*', '==', '10', ['carol']],
  ['no_such', 'contains', '', []],
  ['constructor', 'contains', '', []],
] as const) {
  test(`filter ${field} ${type ?? '(none)'} ${arg0} keeps ${stay.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(users(call(accounts, filter(field, type, arg0))), stay);
  });
}

test('rules of a filter are joined with and, whatever their letters', () => {
  const second = { 'api.filter.za.field': 'theme', 'api.filter.za.arg0': 'jupiter', 'api.filter.za.type': 'eq' };
  assert.deepEqual(users(call(accounts, { ...filter('maxsub', '==', '400'), ...second })), ['alice']);
  assert.deepEqual(users(call(accounts, { ...filter('maxsub', '==', '10'), ...second })), []);
});

test('values that are not strings are compared as they are printed', () => {
  const rows = [
    { user: 'a', on: true, quota: 400 },
    { user: 'b', on: false, quota: null },
    { user: 'c', on: [], quota: '' },
  ];
  assert.deepEqual(users(call(rows, filter('on', 'eq', '1'))), ['a']);
  assert.deepEqual(users(call(rows, filter('on', '==', '0'))), ['b']);
  assert.deepEqual(users(call(rows, filter('quota', '==', '400'))), ['a']);
  assert.deepEqual(users(call(rows, filter('quota', 'lt', '9999'))), ['a']);
});

test('a filter reports the number of records before it, when verbose', () => {
  const answer = call(accounts, { ...filter('user', null, 'al'), 'api.filter.verbose': '1' });
  assert.deepEqual(answer.metadata.filter, { filtered: 4 });
  assert.equal('filter' in call(accounts, filter('user', null, 'al')).metadata, false);
});

test('an invalid filter option is an error that names it', () => {
  assert.match(String(reasonOf(call(accounts, filter('user', 'matches', 'a')))), /^api\.filter\.a\.type .*matches/);
  assert.match(String(reasonOf(call(accounts, filter('', 'eq', 'a')))), /^api\.filter\.a\.field is missing/);
  assert.match(String(reasonOf(call(accounts, { 'api.filter.enable': '1' }))), /^api\.filter\.a\.field is missing/);
  const slip = { ...filter('user', 'eq', 'a'), 'api.filter.b.field': 'theme', 'api.filter.b.arg': 'jupiter' };
  assert.match(String(reasonOf(call(accounts, slip))), /^api\.filter\.b\.arg0 is missing/);
  assert.match(String(reasonOf(call([], filter('user', 'constructor', 'a')))), /^api\.filter\.a\.type/);
});

test('an option that is not enabled does nothing, valid or not', () => {
  for (const enable of ['0', '', 'true']) {
    const answer = { data: { acct: accounts }, metadata: envelope };
    assert.equal(applyOptions(answer, { ...filter('', 'x', ''), 'api.filter.enable': enable }), answer);
  }
});

const quotas = ['10', '0', '9', '100'].map((quota, n) => ({ quota, n }));
const sorted = (list: DataObject[], field: string, method: string | null, reverse = '0'): unknown =>
  rowsOf(
    call(list, {
      'api.sort.enable': '1',
      'api.sort.a.field': field,
      'api.sort.a.reverse': reverse,
      ...(method === null ? {} : { 'api.sort.a.method': method }),
    }),
  ).map((row) => row[field]);

for (const [method, reverse, order] of [
  ['lexicographic', '0', '0 10 100 9'],
  ['numeric', '0', '0 9 10 100'],
  ['numeric', '1', '100 10 9 0'],
  ['numeric_zero_as_max', '0', '9 10 100 0'],
  ['numeric_zero_as_max', '1', '0 100 10 9'],
] as const) {
  test(`sort ${method}, reverse ${reverse}, gives ${order}`, () => {
    assert.deepEqual(sorted(quotas, 'quota', method, reverse), order.split(' '));
    const numbers = quotas.map(({ quota }) => ({ quota: Number(quota) }));
    assert.deepEqual(sorted(numbers, 'quota', method, reverse), order.split(' ').map(Number));
  });
}

test('`ipv4` sorts by octets, with values that are not addresses last', () => {
  const ips = ['192.0.2.10', 'none', '192.0.2.9', '10.0.0.1', '1.2.3.456'].map((ip) => ({ ip }));
  assert.deepEqual(sorted(ips, 'ip', 'ipv4'), ['10.0.0.1', '192.0.2.9', '192.0.2.10', 'none', '1.2.3.456']);
  const three = ips.filter(({ ip }) => /^1\d/.test(ip));
  assert.deepEqual(sorted(three, 'ip', 'lexicographic'), ['10.0.0.1', '192.0.2.10', '192.0.2.9']);
});

test('sorting without a method is lexicographic for strings and an error for numbers', () => {
  assert.deepEqual(sorted(accounts, 'user', null), ['Alan', 'alice', 'bob', 'carol']);
  const options = { 'api.sort.enable': '1', 'api.sort.a.field': 'quota' };
  assert.match(String(reasonOf(call(quotas, options))), /^api\.sort\.a\.method is missing/);
});

test('sorts by several keys, and keeps the order of equal entries also in reverse', () => {
  const options = {
    'api.sort.enable': '1',
    'api.sort.b.field': 'maxsub',
    'api.sort.b.method': 'numeric',
    'api.sort.a.field': 'theme',
    'api.sort.a.reverse': '1',
  };
  assert.deepEqual(users(call(accounts, options)), ['carol', 'Alan', 'alice', 'bob']);
  const { 'api.sort.b.field': _field, 'api.sort.b.method': _method, ...first } = options;
  assert.deepEqual(users(call(accounts, first)), ['carol', 'alice', 'bob', 'Alan']);
});

test('an invalid sort option is an error that names it', () => {
  const options = { 'api.sort.enable': '1', 'api.sort.a.field': 'user' };
  assert.match(
    String(reasonOf(call(accounts, { ...options, 'api.sort.a.method': 'alpha' }))),
    /^api\.sort\.a\.method is unknown/,
  );
  const letterless = { 'api.sort.enable': '1', 'api.sort.field': 'owner' };
  assert.match(String(reasonOf(call(accounts, letterless))), /^api\.sort\.a\.field is missing/);
  const columns = { 'api.columns.enable': '1', 'api.columns.a': 'theme' };
  assert.match(String(reasonOf(call(accounts, { ...options, ...columns }))), /^api\.sort\.a\.field must be a column/);
});

const twelve = Array.from({ length: 12 }, (_, i) => ({ n: i + 1 }));
const chunk = (size: string | null, start: string | null): Options => ({
  'api.chunk.enable': '1',
  'api.chunk.verbose': '1',
  ...(size === null ? {} : { 'api.chunk.size': size }),
  ...(start === null ? {} : { 'api.chunk.start': start }),
});

for (const [size, start, first, count, report] of [
  ['5', '3', 3, 5, { start: 3, size: 5, records: 12, current: 1, chunks: 3 }],
  ['5', '11', 11, 2, { start: 11, size: 5, records: 12, current: 3, chunks: 3 }],
  ['5', '13', 0, 0, { start: 13, size: 5, records: 12, current: 3, chunks: 3 }],
  [null, null, 1, 12, { start: 1, size: 12, records: 12, current: 1, chunks: 1 }],
  ['5', null, 1, 5, { start: 1, size: 5, records: 12, current: 1, chunks: 3 }],
  ['5', '-1', 1, 12, { start: 1, size: 12, records: 12, current: 1, chunks: 1 }],
] as const) {
  test(`chunk of size ${size} from ${start}`, () => {
    const answer = call(twelve, chunk(size, start));
    assert.deepEqual(
      rowsOf(answer).map(({ n }) => n),
      Array.from({ length: count }, (_, i) => first + i),
    );
    assert.deepEqual(answer.metadata.chunk, report);
  });
}

test('chunks count what the filter left, and an empty list has none', () => {
  const answer = call(accounts, { ...filter('user', null, 'al'), ...chunk('1', '2') });
  assert.deepEqual(users(answer), ['Alan']);
  assert.deepEqual(answer.metadata.chunk, { start: 2, size: 1, records: 2, current: 2, chunks: 2 });
  assert.deepEqual(call([], chunk(null, null)).metadata.chunk, {
    start: 1,
    size: 0,
    records: 0,
    current: 1,
    chunks: 0,
  });
});

test('an invalid chunk option is an error that names it', () => {
  for (const size of ['0', '-3', '2.5', 'ten']) {
    assert.match(String(reasonOf(call(twelve, chunk(size, '1')))), /^api\.chunk\.size must be/);
    assert.match(String(reasonOf(call(twelve, chunk('1', size)))), /^api\.chunk\.start must be/);
  }
});

test('columns keep top-level fields; unknown columns are ignored and reported', () => {
  const rows = [
    { user: 'alice', domain: 'alice.example', ip: '192.0.2.1' },
    { user: 'bob', domain: 'bob.example', ip: '192.0.2.2' },
  ];
  const options = { 'api.columns.enable': '1', 'api.columns.a': 'user', 'api.columns.b': 'domain' };
  const answer = call(rows, options);
  assert.equal(
    JSON.stringify(rowsOf(answer)),
    '[{"user":"alice","domain":"alice.example"},{"user":"bob","domain":"bob.example"}]',
  );
  assert.equal('columns' in answer.metadata, false);
  assert.deepEqual(call(rows, { ...options, 'api.columns.c': 'usr' }).metadata.columns, { invalid: ['usr'] });
  assert.match(String(reasonOf(call(rows, { 'api.columns.enable': '1' }))), /^api\.columns\.a is missing/);
});

test('columns are applied first, so a filter cannot use a dropped column', () => {
  const columns = { 'api.columns.enable': '1', 'api.columns.a': 'user' };
  assert.deepEqual(users(call(accounts, { ...columns, ...filter('*', null, 'jupiter') })), []);
});

test('metadata keeps its order, and reports come last', () => {
  const answer = applyOptions(
    { data: { acct: accounts }, metadata: { output: { raw: '' }, ...envelope } },
    {
      ...filter('user', null, 'al'),
      ...chunk('1', '1'),
      'api.filter.verbose': '1',
      'api.columns.enable': '1',
      'api.columns.a': 'user',
      'api.columns.b': 'x',
    },
  );
  assert.deepEqual(Object.keys(answer.metadata), [
    'command',
    'reason',
    'result',
    'version',
    'output',
    'columns',
    'filter',
    'chunk',
  ]);
  const fault = applyOptions({ data: {}, metadata: envelope }, { 'api.filter.enable': '1' });
  assert.deepEqual(Object.keys(fault.metadata), ['command', 'reason', 'result', 'version']);
});

test('finds the one list that options apply to', () => {
  const first = { 'api.chunk.enable': '1', 'api.chunk.size': '1' };
  const of = (data: unknown): unknown => applyOptions({ data, metadata: envelope }, first).data;
  const [one, two] = [{ a: 1 }, { a: 2 }];
  assert.deepEqual(of([one, two]), [one]);
  assert.deepEqual(of({ warnings: [], acct: [one, two], total: 2 }), { warnings: [], acct: [one], total: 2 });
  assert.deepEqual(of({ tokens: { x: one, y: two } }), { tokens: { x: one } });
  assert.deepEqual(of({ alice: one, bob: two }), { alice: one });
  for (const none of [{ acct: [one], more: [two, one] }, { app: ['a', 'b'] }, { host: 'x' }, 'text', null])
    assert.deepEqual(of(none), none);
  assert.equal('data' in applyOptions({ metadata: envelope }, first), false);
});

test('a failed response and the given records do not change', () => {
  const failed = { metadata: { ...envelope, result: 0, reason: 'No.' } };
  assert.equal(applyOptions(failed, { 'api.filter.enable': '1' }), failed);
  const before = JSON.stringify(accounts);
  call(accounts, {
    'api.sort.enable': '1',
    'api.sort.a.field': 'user',
    'api.columns.enable': '1',
    'api.columns.a': 'user',
  });
  assert.equal(JSON.stringify(accounts), before);
});
