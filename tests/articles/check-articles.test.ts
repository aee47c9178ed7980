// The links of articles into the reference: each seeded fault is found at its place, and nothing else is.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { callProblems } from '../../src/articles/call-link.ts';
import { ArticlesError, checkArticles } from '../../src/articles/check-articles.ts';
import { type LinkCheck, linkCheck } from '../../src/articles/reference.ts';
import { loadCatalog } from '../../src/catalog/read/load.ts';
import { exportPaths } from '../../src/export/registry.ts';
import { formatDiagnostic } from '../../src/spec/diagnostic.ts';
import { EMPTY, inFolder, noCache, spec, type Texts, THING } from '../content.ts';
import { loadFixture } from '../fixtures.ts';

const SITE = 'https://docs.example/api/';
const GUIDE = '---\ntitle: First steps\nsummary: Go.\norder: 1\n---\n\n## Über uns\n\nWords.\n';
const CONTENT: Texts = {
  ...EMPTY,
  [THING]: spec(
    `formerly: [show_thing]
parameters:
  - { name: user, type: string, description: U., example: x, formerly: [account], repeatable: hyphen }
  - { name: size, type: string, description: S., example: y }
  - { name: password, type: string, description: P., example: z, secret: true }
`,
  ),
  'functions/things/old_thing.md': spec('deprecated: "1"\nreplacement: get_thing', 'Old.', 'Show an old thing.'),
  'functions/things/lost_thing.md': spec('removed: true', 'Lost.', 'Show a lost thing.'),
  'guides/first-steps.md': GUIDE,
  'redirects.yaml':
    "hosts: [Old.example]\npatterns: [{ from: '/wiki/{function}' }]\npages: { '/view?id=7': /guides/first-steps/ }\n",
};

const check: LinkCheck = inFolder(CONTENT, (root) => {
  const { catalog, pages } = loadCatalog({ root, label: 'content' }, noCache(), { site: SITE, exportPaths });
  return linkCheck(catalog!, pages());
});

/** Checks files by their names; strings are written as UTF-8. */
function checked(files: Record<string, string | Buffer>, given: string[] = ['.'], fix = false) {
  return inFolder({}, (root) => {
    for (const [name, data] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      fs.writeFileSync(path.join(root, name), data);
    }
    const result = checkArticles(
      given.map((one) => path.join(root, one)),
      root,
      check,
      fix,
    );
    const after = Object.fromEntries(Object.keys(files).map((name) => [name, fs.readFileSync(path.join(root, name))]));
    return { ...result, lines: result.diagnostics.map(formatDiagnostic), after };
  });
}

const at = (rest = '') => `${SITE}${rest}`;
const rulesOf = (text: string): string[] => checked({ 'a.md': text }).diagnostics.map(({ ruleId }) => ruleId);

test('each kind of fault in an HTML article has its place and the right address', () => {
  const html = [
    '<!doctype html>',
    `<p><a href="${at('functions/get_thin/')}">dead</a>`,
    `<a class=x href='${at('functions/show_thing/')}'>renamed</a>`,
    `<A HREF=${at('functions/get_thing/#param-usr')}>anchor</A>`,
    `<a href="${at('functions/get_thing/#param-account')}">former anchor</a>`,
    `<iframe src="${at('embed/old_thing/')}"></iframe>`,
    `<a href="${at('functions/lost_thing/')}">removed</a>`,
    `<a href="https://OLD.example/wiki/Get%20Thing">old host</a>`,
  ].join('\n');
  assert.deepEqual(checked({ 'a.html': html }).lines, [
    `a.html:2:13 error \`${at('functions/get_thin/')}\` is not an address of the reference; did you mean \`${at('functions/get_thing/')}\`? (article-dead-link)`,
    `a.html:3:18 warning \`${at('functions/show_thing/')}\` is redirected; expected \`${at('functions/get_thing/')}\` (article-redirect)`,
    `a.html:4:9 error \`${at('functions/get_thing/')}\` has no anchor \`param-usr\`; did you mean \`${at('functions/get_thing/#param-user')}\`? (article-dead-anchor)`,
    `a.html:5:10 warning \`#param-account\` is a former anchor; expected \`${at('functions/get_thing/#param-user')}\` (article-former-anchor)`,
    `a.html:6:14 warning \`old_thing\` was deprecated in version 1; expected its replacement, \`${at('functions/get_thing/')}\` (article-deprecated)`,
    'a.html:7:10 warning `lost_thing` was removed (article-removed)',
    `a.html:8:10 warning \`https://old.example/wiki/Get%20Thing\` is redirected; expected \`${at('functions/get_thing/')}\` (article-redirect)`,
  ]);
});

test('every form of a link in Markdown is found', () => {
  const dead = at('functions/nothing/');
  const forms = [
    `[a](${dead})`,
    `[a](<${dead}> "title")`,
    `[a **b** \`c\`](  ${dead} 'title')`,
    `<${dead}>`,
    `See ${dead}, then.`,
    `[a][x] and [x]\n\n[x]: ${dead} "title"`,
    `![image](x.png) <a\n href="${dead}">a</a>`,
    `> - [a](${dead})`,
    `| a |\n| - |\n| [a](${dead}) |`,
    `<div>\n<p><a href="${dead}">a</a></p>\n</div>`,
  ];
  for (const form of forms) {
    const { lines, links } = checked({ 'a.md': form });
    const before = form.slice(0, form.indexOf(dead)).split('\n');
    const place = `a.md:${before.length}:${before.at(-1)!.length + 1} error `;
    assert.deepEqual([lines.length, links], [1, 1], form);
    assert.ok(lines[0]!.startsWith(place), `${form}\n${lines[0]}`);
  }
});

test('code, comments, images and links elsewhere are not links into the reference', () => {
  const dead = at('functions/nothing/');
  const text = [
    `\`${dead}\``,
    `\`\`\`\n[a](${dead})\n\`\`\``,
    `<!-- <a href="${dead}">a</a> -->`,
    `![a](${dead})`,
    '[a](https://docs.example/other/functions/nothing/) [b](/functions/nothing/) [c](#x) [d](mailto:a@docs.example)',
    '[e](https://other.example/api/functions/nothing/) [f](https://old.example/about-us) [g](https://[bad/)',
  ].join('\n\n');
  const { lines, links, articles } = checked({ 'a.md': text });
  assert.deepEqual([lines, links, articles], [[], 0, 1]);
});

test('what exists is not reported: pages, files, assets, calls, marked text, encoded anchors', () => {
  for (const rest of [
    '',
    'functions/get_thing/#param-user',
    'functions/get_thing/#call',
    'functions/get_thing/?format=plain#call?user=a%26b&user-1=<b>&size=',
    'functions/get_thing/#:~:text=thing',
    'functions/get_thing/#',
    'functions/get%5Fthing.json',
    'embed/get_thing/?theme=dark',
    'catalog.json',
    'icon.svg',
    'guides/first-steps/#%C3%BCber-uns',
    'guides/first-steps/#über-uns',
    'functions/?q=thing',
  ])
    assert.deepEqual(rulesOf(`<${at(rest)}>`), [], rest);
  assert.deepEqual(rulesOf('<http://docs.example/api/guides/>'), []);
  assert.deepEqual(rulesOf('[a](//docs.example/api/nothing/)'), ['article-dead-link']);
});

test('a link to a filled-in call: unknown and former parameters, secrets, and what is not read as a call', () => {
  const page = at('functions/get_thing/');
  const linesOf = (fragment: string) =>
    checked({ 'a.md': `[a](<${page}#${fragment}>)` }).lines.map((line) => line.slice('a.md:1:5 '.length));
  const former = `the call in the link uses former names: \`account\` of \`user\`, \`account-1\` of \`user-1\`; expected \`${page}#call?user=a%20b&user-1=c&size=%3Cx%3E\` (article-former-parameter)`;
  assert.deepEqual(linesOf('call?usr=x'), [
    'error `get_thing` has no parameter `usr`; did you mean `user`? (article-unknown-parameter)',
  ]);
  assert.deepEqual(linesOf('call?account=a%20b&account-1=c&size=%3Cx%3E'), [`warning ${former}`]);
  assert.deepEqual(linesOf('call?password=hunter2&user=a'), [
    'warning the link contains the secret `password`, which the page does not read; expected a link without it; change the secret if it is a real one (article-secret)',
  ]);
  assert.deepEqual(linesOf(`call?user=${'x'.repeat(20_001)}`), [
    'error the call in the link is longer than 20,000 characters, and the page does not read it (article-long-call)',
  ]);
  for (const fragment of ['call%3Fuser%3Da%26size%3Db', 'call&user=a&size=b', 'call/?user=a&size=b'])
    assert.deepEqual(linesOf(fragment), [
      `error \`${page}\` has no anchor \`${decodeURIComponent(fragment)}\`; did you mean \`${page}#call?user=a&size=b\`? (article-dead-anchor)`,
    ]);
  assert.deepEqual(rulesOf(`<${at('guides/first-steps/#call?user=x')}>`), ['article-dead-anchor']);
  assert.deepEqual(rulesOf(`<${at('functions/show_thing/#call?usr=x')}>`), [
    'article-redirect',
    'article-unknown-parameter',
  ]);
  for (const hostile of ['call?%', 'call?%zz=%', 'call?=', 'call?&&', 'call?__proto__=1&constructor=2', 'call??user=x'])
    for (const rule of rulesOf(`<${page}#${hostile}>`)) assert.equal(rule, 'article-unknown-parameter', hostile);
  const { after } = checked({ 'a.md': `[a](${page}?x=1#call?account=b&size=c)\r\n` }, ['.'], true);
  assert.equal(after['a.md']!.toString(), `[a](${page}?x=1#call?user=b&size=c)\r\n`);
});

test('output options in a link to a call are those of the adapter', () => {
  const everything = loadFixture('everything');
  const [one] = everything.functions;
  const messages = (fragment: string) =>
    callProblems(one!, new URL(`https://x.example/#call?${fragment}`), everything).map(({ message }) => message);
  assert.deepEqual(messages('api.filter.enable=1&api.filter.b.field=x&api.columns.a=y'), []);
  assert.deepEqual(messages('api.filtr.enable=1'), ['`api.filtr.enable` is not an output option']);
});

test('a page is suggested only if each part of the address is close', () => {
  const lineOf = (rest: string) => checked({ 'a.md': `<${at(rest)}>` }).lines[0]!;
  assert.match(lineOf('functions/get_thin/'), /did you mean `.*\/functions\/get_thing\/`\?/);
  assert.match(lineOf('functon/get_thing/'), /did you mean `.*\/functions\/get_thing\/`\?/);
  assert.doesNotMatch(lineOf('functions/nope/'), /did you mean/);
});

test('a fragment or a path that is not encoded correctly is reported as it is', () => {
  assert.deepEqual(rulesOf(`<${at('guides/first-steps/#%zz')}>`), ['article-dead-anchor']);
  assert.deepEqual(rulesOf(`<${at('functions/%E9/')}>`), ['article-dead-link']);
});

test('a missing slash, guesses and former names are redirects; the query and the anchor stay', () => {
  const right = (rest: string) => checked({ 'a.md': `<${at(rest)}>` }).lines[0]?.match(/expected `([^`]*)`/)?.[1];
  assert.equal(
    right('functions/get_thing?format=plain#param-user'),
    at('functions/get_thing/?format=plain#param-user'),
  );
  assert.equal(right('functions/show_thing/#param-account'), at('functions/get_thing/#param-user'));
  assert.equal(right('reference/get-thing.html'), at('functions/get_thing/'));
  assert.equal(right('view?id=7'), at('guides/first-steps/'));
  assert.equal(checked({ 'a.md': '<https://docs.example/api>' }).lines.length, 1);
  assert.deepEqual(rulesOf('<https://old.example/get_thing>'), [], 'guesses are only for this site');
});

test('--fix corrects what is certain in Markdown, and leaves every other byte', () => {
  const bad = at('functions/show_thing/');
  const good = at('functions/get_thing/');
  const text = (link: string) =>
    `\uFEFF# A\r\n\r\n[a](${link})  \r\n<${link}>\t\r\n[x]\r\n\r\n[x]: <${link}> 'é'\r\n<a href='${link}'>x</a>\r\n`;
  const rest = `[dead](${at('nothing/')}) [gone](${at('functions/lost_thing/')}) [anchor](${at('functions/show_thing/#nothing')})\r\n`;
  const { after, fixed, diagnostics } = checked(
    { 'a.md': text(bad) + rest, 'b.html': `<a href="${bad}">` },
    ['.'],
    true,
  );
  assert.equal(after['a.md']!.toString(), text(good) + rest);
  assert.equal(after['b.html']!.toString(), `<a href="${bad}">`);
  assert.equal(fixed, 4);
  assert.deepEqual(
    diagnostics.map(({ file, ruleId }) => `${file} ${ruleId}`),
    [
      'a.md article-dead-link',
      'a.md article-removed',
      'a.md article-redirect',
      'a.md article-dead-anchor',
      'b.html article-redirect',
    ],
  );
  assert.equal(checked({ 'a.md': text(good) }, ['.'], true).fixed, 0);
});

test('an address that is written with escapes or character references is reported, but not replaced', () => {
  const text = `[a](${at('functions/show\\_thing/')}) <a href="${at('view?x=1&amp;id=7')}">b</a>\n`;
  const { after, fixed, lines } = checked({ 'a.md': text }, ['.'], true);
  assert.deepEqual([after['a.md']!.toString(), fixed, lines.length], [text, 0, 2]);
});

test('an article that is not UTF-8 is a finding with its place, and is not changed', () => {
  const latin = Buffer.from(`One\nCaf\xE9 <${at('functions/show_thing/')}>`, 'latin1');
  const { lines, after } = checked({ 'a.md': latin }, ['.'], true);
  assert.deepEqual(lines, [
    'a.md:2:4 error the byte 0xE9 is not UTF-8; expected a file in UTF-8; its links were not checked (text-encoding)',
  ]);
  assert.deepEqual(after['a.md'], latin);
});

test('a sitemap leads to its files, also below a path, and says which are missing', () => {
  const url = (loc: string) => `<url>\n<loc>${loc}</loc></url>\n`;
  const files = {
    'index.xml': '<sitemapindex><sitemap><loc>https://a.example/help/map.xml</loc></sitemap></sitemapindex>',
    'map.xml': `<?xml version="1.0"?>\n<urlset>${url('https://a.example/help/one/')}${url('https://a.example/help/two')}${url('https://a.example/help/three/')}</urlset>`,
    'one/index.html': `<a href="${at('nothing/')}">a</a><a href="../api/">b</a>`,
    'two.html': '<p>',
    'unlisted.html': `<a href="${at('nothing/')}">a</a>`,
  };
  const { lines, articles } = checked(files, ['index.xml']);
  assert.equal(articles, 2);
  assert.deepEqual(
    lines.map((line) => line.replace(/;.*\(/, ' (')),
    [
      'map.xml:7:6 error there is no file for `https://a.example/help/three/` (sitemap-file)',
      `one/index.html:1:10 error \`${at('nothing/')}\` is not an address of the reference (article-dead-link)`.replace(
        /;.*\(/,
        ' (',
      ),
    ],
  );
  assert.match(checked({ 'a.xml': '<a/>' }, ['a.xml']).lines[0]!, /a\.xml:1:1 error the file has no `<loc>`/);
});

test('relative links of an article are resolved by its URL and its base element', () => {
  const map = '<urlset><url><loc>https://docs.example/help/a.html</loc></url></urlset>';
  const page = '<a href="/api/nothing/">a</a><a href="b.html">b</a><a href="#c">c</a>';
  assert.equal(checked({ 'map.xml': map, 'help/a.html': page }, ['map.xml']).lines.length, 1);
  const based = `<base href="${at('functions/')}"><a href="nothing/">a</a><a href="get_thing/">b</a>`;
  assert.equal(checked({ 'a.html': based }).lines.length, 1);
});

test('a path that is not an article is an error for the user', () => {
  for (const [files, given, message] of [
    [{ 'a.md': '' }, 'b.md', /there is no file or folder `b\.md`/],
    [{ 'a.txt': '' }, 'a.txt', /`a\.txt` is not an HTML file, a Markdown file or a sitemap/],
    [{ 'x/a.txt': '', 'x/.hidden/a.md': '', 'x/node_modules/p/a.md': '' }, 'x', /`x` has no HTML or Markdown file/],
  ] as const)
    assert.throws(
      () => checked(files, [given]),
      (error) => error instanceof ArticlesError && message.test(error.message),
    );
});

test('an article that cannot be written is a finding, and its links are reported', () => {
  // The name of the temporary file is too long for every file system.
  const file = `${'a'.repeat(250)}.md`;
  const text = `[b](${at('functions/get_thing')})`;
  const { fixed, lines } = checked({ [file]: text }, [file], true);
  assert.equal(fixed, 0);
  assert.equal(lines.length, 2);
  assert.match(lines[0]!, /:1:1 error the file cannot be corrected: .*the path is too long.* \(article-unwritable\)$/);
  assert.match(lines[1]!, /:1:5 warning .* is redirected; .* \(article-redirect\)$/);
});

test('a folder of articles with many kinds of fault has exactly these findings, and --fix changes nothing else', () => {
  const good = at('functions/get_thing/');
  const bad = at('functions/show_thing/');
  const clean = `\uFEFF---\r\ntitle: x\r\n---\r\n<${good}> [a][b] <HTTPS://DOCS.EXAMPLE/api/guides/> ${good}?format=plain#param-user\r\n\r\n[b]: ${good}#:~:text=a,b\r\n`;
  const files: Record<string, string | Buffer> = {
    'clean.md': clean,
    'crlf.md': `# A\r\n\r\n[a]( ${bad} "T")\r\n\r\n| a |\r\n| - |\r\n| [b](${at('functions/get_thing')}) |\r\n`,
    'deep/Html.HTM': `<a href="${at('guides/nothing/')}">\n<area href='${at('functions/get_thing/#nothing')}'>\n<a href=HTTP://DOCS.EXAMPLE:80/api/functions/old_thing/>`,
    'deep/mixed.markdown': `<div>\n<a href="${bad}">x</a>\n</div>\n\n![image](${at('nothing.png')}) \`${bad}\` [ref]\n\n[ref]: <${at('functions/lost_thing/')}> (t)\n`,
    'encoded.md': `[a](${at('functions/get_thing/#param%2Duser')}) [b](${at('guides/first-steps/#%C3%BCber-un')}) [c](${good}#param-account?x)`,
    'latin1.md': Buffer.from(`[caf\xE9](${bad})`, 'latin1'),
    'utf16.html': Buffer.from(`\uFEFF<a href="${bad}">`, 'utf16le'),
    'old.mdx':
      'See <https://old.example/wiki/get_thing?x=1#param-account> and [guide](https://OLD.example/view?x=1&id=7).\n',
    'notes.txt': bad,
  };
  const found = (fix: boolean) => {
    const { diagnostics, after, fixed } = checked(files, ['.'], fix);
    return {
      after,
      fixed,
      found: diagnostics.map(({ file, line, column, ruleId }) => `${file}:${line}:${column} ${ruleId}`),
    };
  };
  const kept = [
    'deep/Html.HTM:1:10 article-dead-link',
    'deep/Html.HTM:2:13 article-dead-anchor',
    'deep/Html.HTM:3:9 article-deprecated',
    'deep/mixed.markdown:7:9 article-removed',
    'encoded.md:1:69 article-dead-anchor',
    'encoded.md:1:132 article-dead-anchor',
    'latin1.md:1:5 text-encoding',
    'utf16.html:1:1 text-encoding',
  ];
  const fixable = [
    'crlf.md:3:6 article-redirect',
    'crlf.md:7:7 article-redirect',
    'deep/mixed.markdown:2:10 article-redirect',
    'old.mdx:1:6 article-redirect',
    'old.mdx:1:72 article-redirect',
  ];
  assert.deepEqual(found(false).found.sort(), [...kept, ...fixable].sort());
  const { after, fixed, found: left } = found(true);
  assert.deepEqual(left.sort(), kept.sort());
  assert.equal(fixed, fixable.length);
  const right: Record<string, string | Buffer> = {
    ...files,
    'crlf.md': files['crlf.md']!.toString().replace(bad, good).replace(at('functions/get_thing)'), `${good})`),
    'deep/mixed.markdown': files['deep/mixed.markdown']!.toString().replace(`"${bad}"`, `"${good}"`),
    'old.mdx': `See <${good}#param-user> and [guide](${at('guides/first-steps/')}).\n`,
  };
  for (const [name, data] of Object.entries(right)) assert.deepEqual(after[name], Buffer.from(data), name);
});

test('hostile articles do not stop the check', () => {
  const texts = [
    '',
    '\0',
    '[',
    '[a](',
    '<a href=',
    '<'.repeat(5000),
    '[x]: <',
    `[a](${at('%')})`,
    '> '.repeat(500),
    '<a href="https://docs.example/api/\0">',
  ];
  for (const text of texts) for (const name of ['a.md', 'a.html']) assert.equal(checked({ [name]: text }).articles, 1);
});

test('Markdown that the parser would take minutes for is reported, and the other articles are checked', () => {
  const { lines } = checked({ 'a.md': '*a_'.repeat(60_000), 'b.md': `[x](${at('nope/')})` });
  assert.deepEqual(
    lines.map((line) => line.replace(/; did you mean.*(?= \()/, '')),
    [
      'a.md:1:1 error a paragraph is too long, or too deeply nested, to be read; expected shorter paragraphs; its links were not checked (article-unreadable)',
      `b.md:1:5 error \`${at('nope/')}\` is not an address of the reference (article-dead-link)`,
    ],
  );
  const lineEnds = `A line with a [link](${at('nope/')}).\r\n\r\n`.repeat(3000);
  assert.equal(checked({ 'a.md': lineEnds }).diagnostics.length, 3000);
});

test('the time of a check grows with the number of links, not with its square', () => {
  const links = (count: number) =>
    Array.from({ length: count }, (_, i) => `- [a](${at(`functions/nothing_${i}/`)})\n`).join('');
  const time = (count: number): number => {
    const start = performance.now();
    assert.equal(checked({ 'a.md': links(count) }).links, count);
    return performance.now() - start;
  };
  time(500);
  const [small, large] = [time(500), time(4000)];
  assert.ok(large < small * 30 + 500, `${small} ms, ${large} ms`);
});
