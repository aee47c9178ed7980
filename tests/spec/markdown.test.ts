// Markdown that a spec or a guide may not have.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownToHtml } from '../../src/spec/markdown-html.ts';
import { findingsOf, load, spec } from '../content.ts';

test('raw HTML never comes through', () => {
  for (const text of [
    '<b>x</b>',
    'a <script>alert(1)</script> b',
    '<!-- x -->',
    '<img src=x onerror=alert(1)>',
    '<a\nhref=x>y</a>',
    '<?x?>',
    '<![CDATA[x]]>',
  ]) {
    assert.doesNotMatch(JSON.stringify(markdownToHtml(text).pieces), /<(?!\/?p>)/, text);
    assert.match(findingsOf(spec('', text))[0] ?? '', /^7:\d error raw HTML /, text);
  }
  assert.deepEqual(markdownToHtml('`<b>` and 1 < 2 & \\<i>'), {
    pieces: [{ type: 'code', text: '<b>' }, ' and 1 &lt; 2 &amp; &lt;i&gt;'],
    isParagraph: true,
    text: '<b> and 1 < 2 & <i>',
  });
  assert.deepEqual(findingsOf(spec('', '`<b>` and 1 < 2 & \\<i>')), []);
});

test('a tag is reported once, at its place, with what to write instead', () => {
  const told = 'error raw HTML `<b>`; expected Markdown (write a bare < as `\\<`, or put it in backticks)';
  assert.deepEqual(findingsOf(spec('', 'One.\n\nTwo <b>x</b>.')), [`9:5 ${told}`]);
  const field = 'returns:\n  - {name: a, type: string, description: A <b>x</b>., example: x}';
  assert.deepEqual(findingsOf(spec(field)), [`7:44 ${told}`]);
  for (const lines of [
    "returns: [{name: a, type: '{string}', description: A., key: {description: <b>, example: k}, example: {k: x}}]",
    'returns: [{name: a, type: string, description: A., values: {x: <b>}, example: x}]',
    'returns: [{name: a, type: string, description: A., otherValues: <b>, example: x}]',
    'examples: [{title: <b>, call: {x: 1}}]',
    'variants: [{slug: a, title: A, description: <b>, call: {x: 1}}]',
  ])
    assert.deepEqual(findingsOf(spec(lines)), [`6:${lines.indexOf('<b>') + 1} ${told}`]);
});

test('links with a scheme of their own are refused, however they are spelled', () => {
  const spellings = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'javascript&colon;alert(1)',
    'java&#10;script:alert(1)',
    'java&Tab;script:x',
    '&#9;javascript:x',
    '<java script:x>',
    '< javascript:x>',
    '&#106;avascript:x',
    'javascript\\:x',
    '<\u0001javascript:x>',
    '<\u001Fjavascript:x>',
    'data:text/html,x',
    'DATA:text/html;base64,x',
    'vbscript:x',
    'vb&#13;script:x',
    'file:///etc/passwd',
    'blob:x',
    'ftp://x.example/',
  ];
  for (const url of spellings)
    for (const text of [`[x](${url})`, `![x](${url})`, `[x][y]\n\n[y]: ${url}`]) {
      const findings = findingsOf(spec('', text)).filter((line) => !/an image|control character/.test(line));
      assert.equal(findings.length, 1, text);
      assert.match(
        findings[0]!,
        /^[79]:1 error a link to `\P{Cc}*`; expected an address that begins with `https:`, `http:`, `mailto:`, `\/` or `#`$/u,
      );
    }
  for (const url of ['https://', 'https:x.example', 'http:///x'])
    assert.deepEqual(findingsOf(spec('', `[x](${url})`)), [
      `7:1 error a link to \`${url}\`; expected \`https://\` or \`http://\`, and a host after it`,
    ]);
  assert.equal(findingsOf(spec('', '<javascript:x>')).length, 1);
  for (const url of [
    'https://x.example/',
    'HTTP://x.example',
    'mailto:a@x.example',
    '/functions/get_thing/',
    '#description',
  ])
    assert.deepEqual(findingsOf(spec('', `[x](${url})`)), [], url);
});

test('reports headings and images in the description of a spec', () => {
  const heading = 'error a heading; expected paragraphs, because the page makes its own headings';
  const image = 'error an image; expected text, because only guides can have drawings';
  assert.deepEqual(findingsOf(spec('', 'One.\n\n## Two')), [`9:1 ${heading}`]);
  for (const text of ['# One', 'One\n===', 'One\n---', '> # One', '- # One'])
    assert.match(findingsOf(spec('', text))[0] ?? '', /^7:\d error a heading; /, text);
  assert.deepEqual(findingsOf(spec('', 'One. ![x](x.png)')), [`7:6 ${image}`]);
  assert.deepEqual(findingsOf(spec('', 'One. ![x]\n\n[x]: https://x.example/x.svg')), [`7:6 ${image}`]);
  const field = "returns:\n  - {name: a, type: string, description: '# A', example: x}";
  assert.deepEqual(findingsOf(spec(field)), [`7:43 ${heading}`]);
  assert.deepEqual(findingsOf(spec('', 'Issue #7 - or\n\n---\n\n`# x` and\n\n    # code')), []);
  const guide = '---\ntitle: A\nsummary: Read it.\norder: 1\n---\n## Two\n\n# One';
  assert.deepEqual(load({ 'guides/a.md': guide }).findings, [
    'content/guides/a.md:8:1 error a heading with one `#`; expected `##` or `###`',
  ]);
});
