// Markdown texts on a page: links to functions, the base path, blocks of code, tables, and texts inside links.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellProse, inlineProse, linkProse, prose } from '../../src/components/prose.ts';
import { markdownToHtml } from '../../src/spec/markdown-html.ts';
import { catalogOf, spec, THING } from '../content.ts';

const texts = { [THING]: spec('parameters: [{ name: list_all, type: string, description: All., example: x }]') };
const others = { 'functions/things/list_all.md': spec('', 'Lists.', 'List all things.') };
const catalog = catalogOf({ ...texts, ...others });
const thing = catalog.byName.get('get_thing')!;
const below = catalogOf({ ...texts, ...others }, 'https://things.example/docs/');
const context = { catalog, markdown: markdownToHtml };

test('code that names a function is a link to it, except inside a link', () => {
  assert.equal(
    inlineProse(context, 'Call `get_thing` or `get_other`.').text,
    'Call <a href="/functions/get_thing/"><code>get_<wbr>thing</code></a> or <code>get_<wbr>other</code>.',
  );
  assert.equal(
    inlineProse(context, '[Call `get_thing`](https://x.example/)').text,
    '<a href="https://x.example/">Call <code>get_<wbr>thing</code></a>',
  );
  assert.equal(linkProse(context, '[Call](/about/) `get_thing`').text, 'Call <code>get_<wbr>thing</code>');
});

test('on its own page the name of a function is not a link, nor is a name that is also a parameter', () => {
  assert.equal(inlineProse(context, '`get_thing`', thing).text, '<code>get_<wbr>thing</code>');
  assert.equal(inlineProse(context, '`list_all`', thing).text, '<code>list_<wbr>all</code>');
  assert.equal(
    inlineProse(context, '`MY_HOST=a_b` `read -rs MY_KEY`').text,
    '<code>MY_HOST=a_b</code> <code>read <span class="nb">-rs</span> MY_KEY</code>',
  );
});

test('addresses of the site begin with its base path, others stay', () => {
  const text = '[a](/guides/x/#y) [b](#here) [c](//x.example/) [d](mailto:a@x.example) `list_all`';
  assert.equal(
    inlineProse({ catalog: below, markdown: markdownToHtml }, text).text,
    '<a href="/docs/guides/x/#y">a</a> <a href="#here">b</a> <a href="//x.example/">c</a> <a href="mailto:a@x.example">d</a> <a href="/docs/functions/list_all/"><code>list_<wbr>all</code></a>',
  );
});

test('a link that is not safe is only its text', () => {
  for (const address of ['javascript:x', 'JAVA&#83;cript:x', 'data:text/html,x', 'vbscript:x', 'java\\script:x', ''])
    assert.equal(inlineProse(context, `[x](${address})`).text, 'x', address);
});

test('a block of code has the box of a sample, which scrolls', () => {
  for (const block of ['```json\na <b>\n```', '    a <b>'])
    assert.match(
      prose(context, `One.\n\n${block}`).text,
      /^<p>One\.<\/p>\n<div class="code"><header><button class="btn copy js".*<pre><code>a &lt;b&gt;<\/code><\/pre><\/div>/,
    );
});

test('in an inline place, text of several blocks is reduced to its words', () => {
  assert.equal(inlineProse(context, 'One `x`.').text, 'One <code>x</code>.');
  assert.equal(inlineProse(context, '- One `x` <\n- two').text, 'One x &lt; two');
  assert.equal(linkProse(context, 'One.\n\nTwo [x](/about/).').text, 'One. Two x.');
  assert.equal(cellProse(context, 'One.\n\nTwo.').text, '<p>One.</p>\n<p>Two.</p>');
});

test('a task list shows what is done', () => {
  assert.equal(prose(context, '- [x] a\n- [ ] b').text, '<ul class="dash">\n<li>☑ a</li>\n<li>☐ b</li>\n</ul>');
});

test('lists and tables have their classes and roles', () => {
  assert.equal(
    prose(context, '- a\n\n1. b').text,
    '<ul class="dash">\n<li>a</li>\n</ul>\n<ol class="steps">\n<li>b</li>\n</ol>',
  );
  assert.equal(
    prose(context, '| a"b | c |\n| - | - |\n| `x` | y |').text.replaceAll('\n', ''),
    '<div class="scroll" tabindex="0" role="region" aria-label="a&quot;b, c"><table><thead><tr><th scope="col">a&quot;b</th><th scope="col">c</th></tr></thead>' +
      '<tbody><tr><th scope="row"><code>x</code></th><td>y</td></tr></tbody></table></div>',
  );
  assert.match(
    prose(context, '| a | b | c |\n| - | - | - |\n| x | y | z |').text.replaceAll('\n', ''),
    /<tr role="row"><th scope="row" role="rowheader">x<\/th><td role="cell" data-head="b">y<\/td><td role="cell" data-head="c">z<\/td><\/tr>/,
  );
});
