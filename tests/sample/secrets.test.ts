// Calls that send secrets and PEM texts: variables and files instead of values, and no secret in a URL.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shownFormats } from '../../src/catalog/model/call-format.ts';
import { methodFact } from '../../src/components/function/facts.ts';
import { functionFacts } from '../../src/export/function-facts.ts';
import { functionEntry } from '../../src/export/function-json.ts';
import { defaultCall, variableName } from '../../src/sample/arguments.ts';
import { callTokens, templateOf } from '../../src/sample/call.ts';
import { secretNotes } from '../../src/sample/call-secrets.ts';
import { textOf } from '../../src/sample/token.ts';
import { catalogOf, EMPTY, spec, THING } from '../content.ts';
import { renderContext } from '../fixtures.ts';

const FORMATS = `  - slug: shell
    title: Shell
    get: { line: "get https://{host}/{path} {user}:\${token}{query}", pair: " '{encodedName}={value}'", secretPair: " \\"{encodedName}=\${variable}\\"", pemPair: " '{name}@{file}'", host: $HOST, quote: shell }
    form: { line: "{method} {path}{query}", pair: " {name}='{value}'", secretPair: " {name}=\\"\${variable}\\"", quote: shell, secretNote: "Not in the URL.", variableNote: "Set the variable." }
    json: { line: "post '{body}'", quote: shell, indent: -1 }
  - slug: url
    title: URL
    get: { line: "https://{host}/s###/{path}?v=1{query}", pair: "&{name}={value}", secretPair: "&{name}={hole}", quote: uri }
  - slug: python
    title: Python
    onDemand: true
    get: { line: "[{query}]", pair: "({name}, {value}),", quote: python }
    json: { line: "{body}", quote: python, indent: -1 }
`;
const LOGIN = `parameters:
  - { name: user, type: string, required: true, description: U., example: "it's" }
  - { name: pass-word, type: string, secret: true, required: true, description: P., example: hush }
  - { name: key, type: string, format: pem, secret: true, description: K., example: "-----BEGIN" }
`;

function calls(settings: string, text: string, call?: [string, string | string[]][]) {
  const catalog = catalogOf({
    'catalog.yaml': EMPTY['catalog.yaml']!.replace(/ {2}- slug: plain\n[\s\S]*?(?=answer:)/, `${FORMATS}${settings}\n`),
    [THING]: spec(text).replace('method: GET', text.startsWith('request:') ? 'method: POST' : 'method: GET'),
  });
  const thing = catalog.byName.get('get_thing')!;
  const sent = call ? new Map(call) : defaultCall(thing);
  const { config } = catalog;
  const tokens = config.calls.map((format) => callTokens(thing, sent, format, config));
  const notes = config.calls.map((format) => templateOf(thing, sent, format, config)?.secretNote);
  return { texts: tokens.map((one) => one && textOf(one)), tokens, notes, config, catalog };
}

test('a secret is a variable in a shell and in a language, and a word to replace in a URL', () => {
  assert.deepEqual(calls('user: joe\ntoken: T\nholes: ["s###"]', LOGIN).texts, [
    `get https://$HOST/get_thing joe:$T 'user=it'\\''s' "pass-word=$PASS_WORD"`,
    "https://api.things.example/s###/get_thing?v=1&user=it's&pass-word=YOUR_PASS_WORD",
    '[("user", "it\'s"),("pass-word", os.environ["PASS_WORD"]),]',
  ]);
});

test('a PEM text is a file; where a format has no files, a secret one is a word to replace', () => {
  assert.deepEqual(calls('', LOGIN, [['key', '-----BEGIN']]).texts, [
    "get https://$HOST/get_thing root:$TOKEN 'key@key.pem'",
    'https://api.things.example/s###/get_thing?v=1&key=YOUR_KEY',
    '[("key", open("key.pem").read()),]',
  ]);
});

test('an empty PEM text is sent as an empty value; one without an example is a file', () => {
  const cert = (more: string) =>
    `parameters: [{ name: cert, type: string, required: true, repeatable: hyphen, format: pem, description: C.${more} }]\n`;
  assert.deepEqual(calls('', cert(', examples: ["", "-----BEGIN", ""]')).texts, [
    "get https://$HOST/get_thing root:$TOKEN 'cert=' 'cert-1@cert-1.pem' 'cert-2='",
    'https://api.things.example/s###/get_thing?v=1&cert=&cert-1=-----BEGIN&cert-2=',
    '[("cert", ""),("cert-1", open("cert-1.pem").read()),("cert-2", ""),]',
  ]);
  assert.match(calls('', cert('')).texts[0]!, /'cert@cert\.pem'$/);
  const json = calls('', `request: json\n${cert(', example: ""').replace('repeatable: hyphen, ', '')}`);
  assert.deepEqual(json.texts, [`post '{ "cert": "" }'`, undefined, '{ "cert": "" }']);
});

test('with postSecrets, a call that sends a secret is a form; any other call keeps its method', () => {
  const { texts, notes } = calls('postSecrets: true', LOGIN);
  assert.equal(texts[0], `POST get_thing user='it'\\''s' pass-word="$PASS_WORD"`);
  assert.deepEqual(notes, ['Not in the URL.', undefined, undefined]);
  const without = calls('postSecrets: true', LOGIN, [['user', 'joe']]);
  assert.equal(without.texts[0], "get https://$HOST/get_thing root:$TOKEN 'user=joe'");
  assert.deepEqual(without.notes, [undefined, undefined, undefined]);
});

test('a call with a secret in a variable says how to set it; one with secrets in files only does not', () => {
  const notesOf = (sent: [string, string][]) => {
    const { config, catalog } = calls('postSecrets: true', LOGIN);
    const thing = catalog.byName.get('get_thing')!;
    const call = new Map(sent);
    return secretNotes(thing, call, templateOf(thing, call, config.calls[0]!, config)!);
  };
  assert.deepEqual(notesOf([['pass-word', 'hush']]), ['Not in the URL.', 'Set the variable.']);
  assert.deepEqual(notesOf([['key', '-----BEGIN']]), ['Not in the URL.']);
  assert.deepEqual(notesOf([['user', 'joe']]), []);
});

test('a secret in a JSON body', () => {
  const { texts } = calls('', `request: json\n${LOGIN}`);
  assert.deepEqual(texts, [
    `post '{ "user": "it'\\''s", "pass-word": "YOUR_PASS_WORD" }'`,
    undefined,
    '{ "user": "it\'s", "pass-word": os.environ["PASS_WORD"] }',
  ]);
});

test('what a reader replaces or sets is marked', () => {
  const { tokens } = calls('holes: ["s###"]', LOGIN);
  const marked = (i: number) =>
    tokens[i]!.filter(({ kind }) => ['hole', 'setting', 'variable'].includes(kind)).map(({ text }) => text);
  assert.deepEqual(marked(0), ['$HOST', 'root', 'TOKEN', 'PASS_WORD']);
  assert.deepEqual(marked(1), ['api.things.example', 's###', 'YOUR_PASS_WORD']);
});

test('formats on demand are not shown', () => {
  assert.deepEqual(
    shownFormats(calls('', LOGIN).config).map(({ slug }) => slug),
    ['shell', 'url'],
  );
});

test('the name of a variable is valid in a shell, and is not one that the shell uses itself', () => {
  const names = ['password', 'X-Desk-Key', 'key-1', '1st', 'path', 'home', 'ä', ''];
  assert.deepEqual(names.map(variableName), [
    'PASSWORD',
    'X_DESK_KEY',
    'KEY_1',
    'VALUE_1ST',
    'VALUE_PATH',
    'VALUE_HOME',
    'VALUE__',
    'VALUE_',
  ]);
});

test('a page, its Markdown and its JSON say that a GET function is called with POST to send secrets', () => {
  const methodsOf = (settings: string, text: string) => {
    const { catalog } = calls(settings, text);
    const [one] = catalog.functions;
    const fact = methodFact(renderContext(catalog), one!);
    const markdown = functionFacts(one!, catalog).find(([label]) => label === catalog.strings.information.method)?.[1];
    return [fact, markdown, functionEntry(one!, catalog).postSecrets];
  };
  const both = 'GET, or POST for secrets';
  assert.deepEqual(methodsOf('postSecrets: true', LOGIN), [both, both, true]);
  assert.deepEqual(methodsOf('', LOGIN), ['GET', 'GET', undefined]);
  assert.deepEqual(methodsOf('postSecrets: true', LOGIN.replaceAll('secret: true, ', '')), ['GET', 'GET', undefined]);
  const body = `request: json\n${LOGIN}`;
  assert.deepEqual(methodsOf('postSecrets: true', body), ['POST, JSON body', 'POST', undefined]);
});
