// Drawings of the guides: what becomes a part of the page, and what is reported.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { svgToHtml } from '../../src/spec/pieces.ts';
import { load } from '../content.ts';

const drawn = (svg: string) => {
  const { catalog, findings } = load({ 'guides/a.svg': svg });
  const drawing = catalog!.drawings.get('a.svg')!;
  return {
    html: svgToHtml(drawing),
    findings: findings.map((line) => line.replace('content/guides/a.svg:', '')),
  };
};

test('a drawing of shapes and text stays as it is', () => {
  const svg =
    '<svg viewBox="0 0 9 9">\n<g transform="scale(2)"><text class="s" text-anchor="middle" x="0" y="1">1 = 1 &lt;script</text></g>\n<path class="arrow" d="M0 0h1"></path></svg>';
  assert.deepEqual(drawn(`${svg}\n`), { html: svg, findings: [] });
});

test('everything else is reported at its place and does not reach the page', () => {
  for (const [inside, finding] of [
    ['\n <script>alert(1)</script>', '2:2 error the element `script`'],
    ['<style>rect { fill: red }</style>', '1:24 error the element `style`'],
    ['<image href="https://x.example/x.png"/>', '1:24 error the element `image`'],
    ['<use href="https://x.example/x.svg#a"/>', '1:24 error the element `use`'],
    ['<a href="java&#115;cript:alert(1)">x</a>', '1:24 error the element `a`'],
    ['<foreignObject><b>x</b></foreignObject>', '1:24 error the element `foreignObject`'],
    ['<animate attributeName="href" values="javascript:alert(1)"/>', '1:24 error the element `animate`'],
    ['<rect onclick="alert(1)"/>', '1:30 error the attribute `onclick`'],
    ['\n<rect\nSTYLE = "fill: red"/>', '3:1 error the attribute `style`'],
    ['<rect fill="url(https://x.example/)"/>', '1:30 error the attribute `fill`'],
    ['<rect class="cell top"/>', '1:30 error the class `top`'],
    ['<!-- made by a program -->', '1:24 error a comment'],
    ['<![CDATA[x]]><!-- y -->', '1:37 error a comment'],
  ] as const) {
    const { html, findings } = drawn(`<svg viewBox="0 0 9 9">${inside}<rect class="cell"/></svg>`);
    assert.equal(findings[0]?.slice(0, finding.length), finding, inside);
    assert.doesNotMatch(html, /script|href|style|on\w+=|<a|<!|url|top|<b/i, inside);
    assert.match(html, /<rect class="cell"><\/rect><\/svg>$/);
  }
});

test('a file that is more or less than one drawing is an empty drawing', () => {
  for (const svg of [
    '',
    'x',
    '<svg>',
    '<?xml version="1.0"?><svg></svg>',
    '<svg></svg><p>',
    '<svgx></svg>x',
    '<svg></svg><form action="https://x.example/"><input></form><svg></svg>',
    '<svg viewBox="0 0 1 1"><meta http-equiv="refresh" content="0"></svg>',
  ]) {
    const expected = 'expected one `<svg viewBox="…">` element with its `</svg>`, and nothing around it';
    const findings = [`1:1 error not a drawing; ${expected}`];
    assert.deepEqual(drawn(svg), { html: '<svg></svg>', findings }, svg);
  }
});
