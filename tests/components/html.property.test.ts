// Properties of the HTML template: a value that is put into it stays that value for an HTML parser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { html } from '../../src/components/html.ts';
import { anyText } from '../arbitrary.ts';
import fc from '../property.ts';

/** HTML reads a carriage return as a line feed, and drops null characters and the like. */
const text = anyText.map((one) => one.toWellFormed().replaceAll(/[\0\r]/g, ''));

test('a string in the text and in an attribute is read back as it was', () => {
  fc.assert(
    fc.property(text, text, (title, content) => {
      const written = html`<p title="${title}"><b>${content}</b></p>`.text;
      const { children } = fromHtml(written, { fragment: true });
      assert.equal(children.length, 1);
      const [paragraph] = children as [Element];
      const [bold] = paragraph.children as [Element];
      assert.equal(paragraph.properties.title, title);
      assert.deepEqual(bold.children.map((child) => child.type === 'text' && child.value).join(''), content);
      assert.equal(paragraph.children.length, 1);
    }),
    { numRuns: 1000 },
  );
});
