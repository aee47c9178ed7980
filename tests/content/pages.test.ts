// The page that the catalog grew from: its samples and its calls, to the letter.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { callTokens } from '../../src/sample/call.ts';
import { jsonResponse } from '../../src/sample/json.ts';
import { responseOf, shownCall } from '../../src/sample/response.ts';
import { textOf } from '../../src/sample/token.ts';
import { xmlResponse } from '../../src/sample/xml.ts';
import { load } from '../content.ts';

const FILES = ['catalog.yaml', 'categories.yaml', 'functions/authentication/twofactorauth_policy_status.md'];
const { catalog } = load(Object.fromEntries(FILES.map((name) => [name, fs.readFileSync(`content/${name}`, 'utf8')])));
const { config } = catalog!;
const page = catalog!.byName.get('twofactorauth_policy_status')!;

test('the answer in JSON', () => {
  assert.equal(
    textOf(jsonResponse(responseOf(page, config))),
    `{
  "data": {
    "is_enabled": "1"
  },
  "metadata": {
    "version": "1",
    "reason": "OK",
    "result": "1",
    "command": "twofactorauth_policy_status"
  }
}`,
  );
});

test('the answer in XML', () => {
  const { tokens, wellFormed } = xmlResponse(responseOf(page, config), config.answer.xml!.root);
  assert.equal(wellFormed, true);
  assert.equal(
    textOf(tokens),
    `<result>
  <data>
    <is_enabled>1</is_enabled>
  </data>
  <metadata>
    <version>1</version>
    <reason>OK</reason>
    <result>1</result>
    <command>twofactorauth_policy_status</command>
  </metadata>
</result>`,
  );
});

test('its three calls', () => {
  assert.equal(shownCall(page), 0);
  const call = page.examples![shownCall(page)]!.call;
  const lines = config.calls.map((form) => textOf(callTokens(page, call, form, config)!));
  assert.deepEqual(lines.slice(0, 3), [
    'https://hostname.example.com:2087/cpsess#####/json-api/twofactorauth_policy_status?api.version=1',
    'https://hostname.example.com:2087/cpsess#####/xml-api/twofactorauth_policy_status?api.version=1',
    'whmapi1 twofactorauth_policy_status',
  ]);
});

test('its keys lead to their rows', () => {
  const keys = jsonResponse(responseOf(page, config)).filter(({ kind }) => kind === 'key');
  assert.deepEqual(keys.map(({ text, of, in: part }) => [text, of, part]).slice(0, 3), [
    ['"data"', '', 'returns'],
    ['"is_enabled"', 'is_enabled', 'returns'],
    ['"metadata"', '', 'metadata'],
  ]);
});
