// An API without versions: no page speaks of them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesPage } from '../../src/components/changes.ts';
import { functionPage } from '../../src/components/function/function-page.ts';
import { functionsPage } from '../../src/components/functions.ts';
import type { Page } from '../../src/components/render-context.ts';
import { sidebar } from '../../src/components/sidebar.ts';
import { markdownToHtml } from '../../src/spec/markdown-html.ts';
import { catalogOf, EMPTY, spec } from '../content.ts';

const SPECS = {
  'functions/things/current.md': spec('', undefined, 'Current.'),
  'functions/things/old.md': spec('deprecated: true\nreplacement: current', undefined, 'Old.'),
  'functions/things/gone.md': spec('removed: true', undefined, 'Gone.'),
};

/** A page without the attributes of its filter. */
const visible = (text: string) => text.replaceAll(/ data-since="\d+"/g, '');

function pagesOf(catalogKeys: string, texts: Record<string, string> = SPECS): Record<string, string> {
  const catalog = catalogOf({ ...texts, 'catalog.yaml': `${EMPTY['catalog.yaml']}${catalogKeys}` });
  const context = { catalog, markdown: markdownToHtml };
  const textOf = ({ title, description, main }: Page) => `${title}\n${description}\n${main.text}`;
  return {
    letters: textOf(functionsPage(context)),
    changes: textOf(changesPage(context)),
    sidebar: sidebar(context, {}).text,
    ...Object.fromEntries(catalog.functions.map((one) => [one.name, textOf(functionPage(context, one))])),
  };
}

test('no function has a version, so no page mentions versions', () => {
  for (const [name, text] of Object.entries(pagesOf(''))) assert.doesNotMatch(visible(text), /version|since/i, name);
});

test('catalog.yaml can turn versions on and off', () => {
  const on = pagesOf('versions: true\n');
  assert.match(on.letters!, /version unknown/);
  assert.match(on.current!, /<dt>Since<\/dt><dd>not known<\/dd>/);
  assert.match(on.changes!, /Version not known/);
  const dated = { ...SPECS, 'functions/things/new.md': spec('since: "1"', undefined, 'New.') };
  assert.match(pagesOf('', dated).new!, /<dt>Since<\/dt><dd>version 1<\/dd>/);
  for (const [name, text] of Object.entries(pagesOf('versions: false\n', dated)))
    assert.doesNotMatch(visible(text), /version|since/i, name);
});

test('without versions, the states and replacements are still shown', () => {
  const { old, gone, changes } = pagesOf('');
  assert.match(old!, /<b>Deprecated\.<\/b> Use .*current.* in new code\./);
  assert.match(old!, /<dt>Deprecated<\/dt><dd>yes<\/dd>/);
  assert.match(gone!, /<b>Removed\.<\/b> No direct replacement is known\./);
  assert.match(gone!, /<dt>Removed<\/dt><dd>yes<\/dd>/);
  assert.match(changes!, /Removed, 1 function[\s\S]*Deprecated, 1 function/);
});
