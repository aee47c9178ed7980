// The guides' drawings, which become a part of the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../content.ts';

const told = (svg: string) =>
  load({ 'guides/a.svg': svg }).findings.map((line) => line.replace('content/guides/a.svg:', ''));

test('a drawing of shapes and text is taken as it is', () => {
  assert.deepEqual(told('<svg viewBox="0 0 9 9">\n<text class="s" x="0" y="1">1 = 1 &lt;script</text>\n</svg>\n'), []);
});

test('a drawing that would run, load or style anything is refused where it does', () => {
  for (const [svg, at] of [
    ['<svg viewBox="0 0 9 9">\n <script>alert(1)</script>\n</svg>', '2:2 error `<script`'],
    ['<svg onload="alert(1)"></svg>', '1:6 error `onload=`'],
    ['<svg/onload=alert(1)></svg>', '1:6 error `onload=`'],
    ['<svg>\n<rect\nSTYLE = "fill: red"/></svg>', '3:1 error `STYLE =`'],
    ['<svg><style>rect { fill: red }</style></svg>', '1:6 error `<style`'],
    ['<svg><a href="javascript:alert(1)">x</a></svg>', '1:15 error `javascript:`'],
    ['<svg><image href="https://x.example/x.png"/></svg>', '1:6 error `<image`'],
    ['<svg><!-- made by a program --></svg>', '1:6 error `<!`'],
  ] as const)
    assert.deepEqual(told(svg), [
      `${at} in a drawing, which becomes a part of the page; expected shapes and text alone, with the classes that the other drawings have`,
    ]);
});

test('a file that is no drawing, or breaks off, is refused', () => {
  for (const svg of ['', 'x', '<svg>', '<?xml version="1.0"?><svg></svg>', '<svg></svg><p>', '<svgx></svg>x'])
    assert.deepEqual(told(svg), [
      '1:1 error no whole drawing; expected `<svg viewBox="…">` to `</svg>`, and nothing around it',
    ]);
});
