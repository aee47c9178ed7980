// A built site full of hostile text, in a browser that ignores the Content-Security-Policy: nothing runs, nothing loads, and
// no page has an element or attribute that a page with harmless text does not have.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after } from 'node:test';
import type { Page } from 'playwright-core';
import { stringify } from 'yaml';
import { EMPTY, load, type Texts } from '../content.ts';
import { HARMLESS, HOSTILE } from '../hostile.ts';
import { build, newFolder } from '../site/build.ts';
import { openSite } from './site.ts';

/** Text in every place of a spec that is not Markdown, and in the places of Markdown if `inMarkdown`. */
function specWith(text: string, inMarkdown: boolean): string {
  const prose = inMarkdown ? text : 'Words.';
  const field = { type: 'string', description: prose, otherValues: prose, default: text, section: text };
  const values = { [text]: prose, b: prose };
  const head = {
    summary: prose,
    method: 'GET',
    effect: 'change',
    keywords: [text],
    interface: text,
    role: text,
    restarts: [text],
    parameters: [
      { name: text, ...field, example: text },
      { name: 'b', ...field, values, example: text, when: { [text]: [text] } },
    ],
    returns: [
      {
        name: text,
        type: '{object}',
        key: { description: prose, example: text },
        fields: [{ name: 'x', ...field, example: text }],
      },
      { name: 'list', type: 'string[]', description: prose, example: [text, text] },
    ],
    metadata: [{ name: text, ...field, example: text }],
    examples: [
      { title: prose, call: { [text]: text } },
      { title: prose, call: {}, answer: { data: { [text]: { k: { x: text } }, list: [text] } } },
    ],
    variants: [{ slug: 'v', title: prose, description: prose, call: { [text]: text } }],
  };
  return `---\n${stringify(head, { version: '1.2' })}---\n${prose}\n`;
}

/** The specs of these texts that have no error, by their paths. Text that Markdown refuses is only in the other places. */
function specsOf(texts: readonly string[], name: string): Texts {
  const specs: Texts = {};
  for (const [i, text] of texts.entries()) {
    const file = `functions/things/${name}_${i}.md`;
    const accepted = [true, false]
      .map((inMarkdown) => specWith(text, inMarkdown))
      .find((spec) => !load({ [file]: spec }).findings.some((line) => / error /.test(line)));
    if (accepted !== undefined) specs[file] = accepted;
  }
  return specs;
}

/** A text that is not Markdown, for the places of the settings. */
const QUOTES = '"\'`><b onclick=alert(1)></title></script><script>alert(1)</script>';
const settings = EMPTY['catalog.yaml']!.replaceAll(
  /^(title|product|version|release|guideTitle): .*/gm,
  (_, key) => `${key}: ${JSON.stringify(`${key} ${QUOTES}`)}`,
);
const safe = specsOf(HARMLESS, 'plain');
const hostile = specsOf(HOSTILE, 'evil');
const content: Texts = { ...EMPTY, 'catalog.yaml': settings, ...safe, ...hostile };

const folder = newFolder();
const site = openSite(() => {
  for (const [name, text] of Object.entries(content)) {
    const file = path.join(folder, 'content', name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text!);
  }
  const out = path.join(folder, 'site');
  const { status, stderr } = build({ content: path.join(folder, 'content'), out });
  assert.equal(status, 0, stderr);
  return out;
});
after(() => fs.rmSync(folder, { recursive: true, force: true }));

/** The names of the elements of a page with those of their attributes. */
function elementsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...new Set(
      [...document.querySelectorAll('*')].map(
        (element) => `<${element.localName} ${element.getAttributeNames().sort().join(' ')}>`,
      ),
    ),
  ]);
}

const addressOf = (file: string): string => `/functions/${path.basename(file, '.md')}/`;

site.test(
  'no dialog, no request and no unexpected element on any page',
  async (page) => {
    assert.ok(Object.keys(hostile).length > 40, `only ${Object.keys(hostile).length} hostile strings are accepted`);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(`${page.url()}: ${dialog.message()}`);
      return dialog.dismiss();
    });
    // Code that scrolls has a name and can be reached with the keyboard, which depends on its width.
    const expected = new Set<string>(['<pre aria-label role tabindex>']);
    for (const file of Object.keys(safe)) {
      await page.goto(addressOf(file));
      for (const element of await elementsOf(page)) expected.add(element);
    }
    for (const file of Object.keys(hostile)) {
      await page.goto(addressOf(file));
      const unexpected = (await elementsOf(page)).filter((element) => !expected.has(element));
      assert.deepEqual(unexpected, [], `${addressOf(file)} ${content[file]}`);
      assert.equal(await page.locator('main').count(), 1);
    }
    for (const address of ['/', '/functions/?q=<img src=x onerror=alert(1)>', '/changes/', '/categories/things/']) {
      await page.goto(address);
      const evil = page.locator(
        'img:not(.brand img), iframe, object, embed, base, meta[http-equiv], [onclick], [onerror], [data-evil]',
      );
      assert.equal(await evil.count(), 0, address);
    }
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('evil onerror');
    await page.locator('.finder [role="option"]').first().waitFor();
    assert.equal(await page.locator('img:not(.brand img), [onerror]').count(), 0);
    assert.deepEqual(dialogs, []);
  },
  { bypassCSP: true },
);
