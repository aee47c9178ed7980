// The code that pages show, run for real: every format of content/ sends awkward values to the mock, which must receive exactly
// those. What is not installed on this machine is skipped.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { CallFormat } from '../../src/catalog/model/call-format.ts';
import type { Catalog } from '../../src/catalog/model/catalog.ts';
import { type Exchange, mockServer } from '../../src/mock/server.ts';
import { callTokens, templateOf } from '../../src/sample/call.ts';
import { textOf } from '../../src/sample/token.ts';
import { type Data, toPlain } from '../../src/spec/data.ts';
import { loadContent } from '../content/content.ts';
import { catalogOf, spec } from '../content.ts';
import { INTERPRETERS, type Interpreter, missing, runCode, sendShown } from './interpreters.ts';

/** Values that a shell, a URL or a language would read as something else. */
const AWKWARD = [
  'a+b@example.org',
  'p&ss #1%',
  '-x',
  '--help',
  '@/etc/passwd',
  '@',
  "it's",
  "'''",
  'two\nlines\n',
  'carriage\rreturn\r\n',
  'tab\there',
  'ä ß 漢字 😀',
  ' spaces  around ',
  '"double" \\back\\ `tick` $HOME $(id) !!',
  'a\\',
  "\\'",
  '%41%2B%%zz',
  'a=b&c=d;e?f#g',
  '<b>&amp;</b>',
  '~',
  '*',
  '{a,b}',
  '#{x} @{y} @array %hash {$z} {host} {value}',
  '\u0001\u007f',
  '\u2028',
  '0',
  'null',
  'true',
];
const NAMES = AWKWARD.map((_, i) => `v${i}`);
/** Names that must be encoded, which no parameter has. */
const ODD_NAMES = ['a b', 'x&y[]', "n'q", 'p%q+r', 'ä', '$HOME', 'a=b', '@f'];
const PEM = '-----BEGIN CERTIFICATE-----\nab+/cd==\n-----END CERTIFICATE-----\n';

const PEM_EXAMPLE = '"-----BEGIN X-----"';
const parameter = (name: string, more = '', example = 'x') =>
  `  - { name: ${name}, type: string, description: D., example: ${example}${more} }\n`;
const strings = NAMES.map((name) => parameter(name)).join('');
const special =
  parameter('password', ', secret: true') +
  parameter('cert', ', format: pem', PEM_EXAMPLE) +
  parameter('key', ', format: pem, secret: true', PEM_EXAMPLE);
const several =
  '  - { name: many, type: string, repeatable: repeat, description: D., example: x }\n  - { name: user, type: string, repeatable: hyphen, description: D., example: x }\n';
const body =
  '  - { name: data, type: any, description: D., example: x }\n  - { name: text, type: string, description: D., example: x }\n';
const FUNCTIONS: Record<string, string> = {
  in_url: spec(`parameters:\n${strings}${several}${special}`),
  in_post_url: spec(`parameters:\n${strings}`, 'Posts.', 'Post a thing.').replace('method: GET', 'method: POST'),
  in_form: spec(`request: form\nparameters:\n${strings}`, 'Forms.', 'Fill a form.').replace(
    'method: GET',
    'method: POST',
  ),
  in_parts: spec(`request: multipart\nparameters:\n${strings}`, 'Parts.', 'Send parts.').replace(
    'method: GET',
    'method: POST',
  ),
  in_json: spec(
    `request: json\nparameters:\n${body}${parameter('password', ', secret: true')}`,
    'Sends JSON.',
    'Send JSON.',
  ).replace('method: GET', 'method: POST'),
};

const { config } = loadContent().catalog!;
const catalog: Catalog = {
  ...catalogOf(
    Object.fromEntries(Object.entries(FUNCTIONS).map(([name, text]) => [`functions/things/${name}.md`, text])),
  ),
  config,
};
const exchanges: Exchange[] = [];
let server: Server;
let port = 0;

before(async () => {
  server = mockServer(catalog, new Map(), (exchange) => exchanges.push(exchange));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  port = (server.address() as AddressInfo).port;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

/** The code of a call in a format, with the mock in the place of the server; undefined if the format does not have it. */
function codeOf(name: string, call: ReadonlyMap<string, Data>, format: CallFormat): string | undefined {
  const tokens = callTokens(catalog.byName.get(name)!, call, format, config);
  if (!tokens) return undefined;
  // A reader puts a session into the place that is marked for it.
  const text = textOf(
    tokens.map((token) =>
      config.holes.includes(token.text) ? { ...token, text: token.text.replaceAll('#', '') } : token,
    ),
  );
  const hosts = /https:\/\/(\$\w+|[\w.-]+)(?::\d+)?(?=\/)/;
  return text.replace(hosts, (_, host: string) => `http://${host.startsWith('$') ? host : '127.0.0.1'}:${port}`);
}

/** The environment that the notes of the formats ask for. */
function environment(secrets: Record<string, string> = {}): Record<string, string> {
  const hosts = config.calls.flatMap(({ get }) =>
    get.host?.startsWith('$') ? [[get.host.slice(1), '127.0.0.1']] : [],
  );
  return { ...Object.fromEntries(hosts), [config.token]: 'EXAMPLETOKEN', ...secrets };
}

/** The names and values that the last call sent, without the constants of the API. */
function lastPairs(): [string, string][] {
  const { call } = exchanges.at(-1)!;
  const first = call!.pairs.findIndex(([name]) => NAMES.includes(name) || ODD_NAMES.includes(name));
  return call!.pairs.slice(Math.max(0, first)).map(([name, value]) => [name, value]);
}

const awkward = new Map<string, Data>(NAMES.map((name, i) => [name, AWKWARD[i]!]));
const [BASH] = INTERPRETERS.curl as [Interpreter];
const FIRST_SHOWN = /^(?:[A-Z]+ )?(?:https?:\/\/|\/)/;

for (const format of config.calls) {
  const interpreters = INTERPRETERS[format.slug] ?? [];
  const isShownRequest = FIRST_SHOWN.test(format.get.line.replace('{method}', 'GET').replace('{host}', 'host'));
  const runners = isShownRequest
    ? [
        {
          name: 'as a request',
          skip: false as const,
          run: (code: string) => sendShown(code, `http://127.0.0.1:${port}`),
        },
      ]
    : interpreters.map((one) => ({
        name: one.name,
        skip: missing(one),
        run: (code: string, env = environment(), files = {}) => runCode(one, code, env, files),
      }));
  for (const { name: runner, skip, run: execute } of runners) {
    const place = `${format.title} (${runner})`;
    for (const [name, kind] of [
      ['in_url', 'in the URL'],
      ['in_post_url', 'in the URL of a POST'],
      ['in_form', 'in a form'],
      ['in_parts', 'in a multipart body'],
    ] as const) {
      // A multipart body that is shown line by line cannot be sent as it is.
      if (isShownRequest && name === 'in_parts') continue;
      if (!templateOf(catalog.byName.get(name)!, awkward, format, config)) continue;
      test(`${place}: awkward values ${kind} arrive unchanged`, { skip }, async () => {
        const call =
          name === 'in_parts' ? awkward : new Map([...awkward, ...ODD_NAMES.map((odd) => [odd, 'v&'] as const)]);
        await execute(codeOf(name, call, format)!);
        assert.equal(exchanges.at(-1)!.call!.method, name === 'in_url' ? 'GET' : 'POST');
        assert.deepEqual(lastPairs(), [...call]);
        assert.equal(exchanges.at(-1)!.answer.reason, undefined);
      });
    }
    test(`${place}: several values of one parameter arrive in order`, { skip }, async () => {
      await execute(
        codeOf(
          'in_url',
          new Map<string, Data>([
            ['v0', 'x'],
            ['many', ['a&', 'b ', 'a&']],
            ['user', ['c+', "d'"]],
          ]),
          format,
        )!,
      );
      assert.deepEqual(lastPairs(), [
        ['v0', 'x'],
        ['many', 'a&'],
        ['many', 'b '],
        ['many', 'a&'],
        ['user', 'c+'],
        ['user-1', "d'"],
      ]);
    });
    const json = new Map<string, Data>([
      [
        'data',
        new Map<string, Data>([
          ...AWKWARD.map((value, i): [string, Data] => [`${value}${i}`, value]),
          ['9', 'x'],
          ['1', 'y'],
          ['n', null],
          ['t', true],
          ['f', false],
          ['i', -12],
          ['d', 1.5],
          ['o', new Map()],
          ['l', []],
          ['ll', [['a'], [], [new Map([['0', 'z']])]]],
        ]),
      ],
      ['text', "it's"],
    ]);
    if (templateOf(catalog.byName.get('in_json')!, json, format, config)) {
      test(`${place}: a JSON body arrives with its types`, { skip }, async () => {
        await execute(codeOf('in_json', json, format)!);
        const { call } = exchanges.at(-1)!;
        const { data, text } = toPlain(call!.json!) as Record<string, unknown>;
        assert.deepEqual({ data, text }, toPlain(json));
      });
    }
    if (isShownRequest) continue;
    const template = templateOf(catalog.byName.get('in_url')!, new Map([['password', 'x']]), format, config);
    if (!config.postSecrets || (template?.secretPair === undefined && !format.onDemand)) continue;
    test(`${place}: secrets come from variables and PEM texts from files, in the body of a POST`, {
      skip,
    }, async () => {
      for (const secret of AWKWARD.slice(0, 14)) {
        const call = new Map([
          ['v0', 'x'],
          ['password', 'never shown'],
          ['cert', 'never shown'],
          ['key', 'never shown'],
        ]);
        const code = codeOf('in_url', call, format)!;
        assert.doesNotMatch(code, /never shown/);
        await execute(code, environment({ PASSWORD: secret }), { 'cert.pem': PEM, 'key.pem': PEM });
        assert.deepEqual(lastPairs(), [
          ['v0', 'x'],
          ['password', secret],
          ['cert', PEM],
          ['key', PEM],
        ]);
        const { call: received, answer } = exchanges.at(-1)!;
        assert.equal(received!.method, 'POST');
        assert.equal(answer.status, 200);
      }
    });
  }
}

const commandLines = config.calls.filter(({ get }) => /^[\w-]+ \{(?:path|function)\}/.test(get.line));
for (const format of commandLines) {
  const program = format.get.line.split(' ')[0]!;
  const skip = missing(BASH);
  test(`${format.title}: the program gets each value as one argument`, {
    skip: missing(BASH),
  }, async () => {
    const call = new Map<string, Data>([...awkward, ['password', 'never shown'], ['cert', 'never shown']]);
    const code = codeOf('in_url', call, format)!;
    const printArguments = `${program}() { printf '%s\\0' "$@"; }\n${code}\n`;
    const printed = await runCode(BASH, printArguments, environment({ PASSWORD: 'p&ss #1' }), {
      'cert.pem': PEM,
    });
    const args = printed.split('\0').slice(0, -1);
    const decoded = args.map((one) => (format.get.percentEncode === undefined ? one : decodeURIComponent(one)));
    for (const [name, value] of awkward)
      assert.ok(
        decoded.includes(`${name}=${value}`) || decoded.includes(String(value)),
        `${name}: ${JSON.stringify(value)}`,
      );
    if (format.get.secretPair !== undefined) assert.ok(decoded.includes('password=p&ss #1'));
    // A shell drops newlines at the end of what a command prints.
    if (format.get.pemPair !== undefined) assert.ok(decoded.includes(`cert=${PEM.trimEnd()}`));
  });

  // README shows a bash function that replaces the program.
  const definition = new RegExp(`^${program}\\(\\) \\{\\n[\\s\\S]*?^\\}\\n`, 'm').exec(
    fs.readFileSync('README.md', 'utf8'),
  )?.[0];
  if (definition === undefined) continue;
  const inReadme = () => definition.replace(/localhost:\d+/, `127.0.0.1:${port}`);
  test(`${format.title}: the function in README sends each value to the mock`, { skip }, async () => {
    await runCode(BASH, `${inReadme()}${codeOf('in_url', awkward, format)}\n`, environment());
    assert.deepEqual(lastPairs(), [...awkward]);
    const json = new Map<string, Data>([
      ['data', ["it's", 1]],
      ['text', 'a\\nb'],
    ]);
    const code = codeOf('in_json', json, format);
    if (code === undefined) return;
    await runCode(BASH, `${inReadme()}${code}\n`, environment());
    assert.deepEqual(toPlain(exchanges.at(-1)!.call!.json!), toPlain(json));
    assert.equal(exchanges.at(-1)!.answer.reason, undefined);
  });
}
