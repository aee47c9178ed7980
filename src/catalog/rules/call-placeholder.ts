import { suggest } from '../../text/suggest.ts';
import { type CallFormat, type CallTemplate, LINE_PLACEHOLDERS, PAIR_PLACEHOLDERS } from '../model/call-format.ts';
import { catalogKeys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const TEMPLATES = ['get', 'send', 'json', 'form', 'multipart'] as const satisfies (keyof CallFormat)[];
const PAIRS = [
  'pair',
  'encodedPair',
  'firstPair',
  'filePair',
  'secretPair',
  'pemPair',
  'header',
] as const satisfies (keyof CallTemplate)[];
const PARTS = [
  { part: 'line', known: LINE_PLACEHOLDERS as readonly string[] },
  ...PAIRS.map((part) => ({ part, known: PAIR_PLACEHOLDERS as readonly string[] })),
] as const;

/** How templates of programming languages quote. There, a word in braces can also be code: `$response->{data}`. */
const LANGUAGES: readonly CallTemplate['quote'][] = ['php', 'perl', 'python', 'javascript'];

const list = (names: readonly string[]) => names.map((name) => `\`{${name}}\``).join(', ');

const format = (line: string) =>
  catalogKeys(`calls:\n  - slug: http\n    title: HTTP\n    get: { line: "${line}", pair: "&{name}={value}" }`);

export const callPlaceholder: Rule = {
  id: 'call-placeholder',
  severity: 'error',
  summary: 'The call templates in catalog.yaml must have only known placeholders.',
  details: `In \`line\`: ${list(LINE_PLACEHOLDERS)}. In a pair or header: ${list(PAIR_PLACEHOLDERS)}. In the template of a programming language, another word in braces is code unless it looks like a misspelled placeholder.`,
  good: format('GET https://{host}/{path}?{query}'),
  bad: format('GET https://{hots}/{path}?{query}'),
  checkContent({ label, config: { calls = [] } }, report) {
    for (const [i, call] of calls.entries()) {
      for (const kind of TEMPLATES) {
        const template = call[kind];
        if (!template) continue;
        for (const { part, known } of PARTS) {
          for (const [, name = ''] of (template[part] ?? '').matchAll(/\{(\w+)\}/g)) {
            if (known.includes(name)) continue;
            const place = { file: `${label}/catalog.yaml`, path: ['calls', i, kind, part] };
            const near = suggest(name, known, `one of ${list(known)}`);
            if (!near.suggestion && LANGUAGES.includes(template.quote)) continue;
            report({ ...place, message: `unknown placeholder \`{${name}}\``, ...near });
          }
        }
      }
    }
  },
};
