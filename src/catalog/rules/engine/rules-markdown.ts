import { rules } from '../registry.ts';
import type { Example } from './example.ts';
import type { Rule } from './rule.ts';

const HEAD = `# Rules

<!-- Generated from src/catalog/rules by \`npm run docs\`. -->

What \`npm run check\` reports. Each line of its output ends with the id of the rule. An error stops a build; a warning
does not.

The severity of a rule can be changed, unless it says "always an error", for a catalog in \`content/catalog.yaml\`:

    rules: { few-keywords: off, missing-example: error }

or for one run: \`npm run check -- --rule few-keywords=off\`.

To add a rule, write a file in \`src/catalog/rules\`, list it in \`registry.ts\` there, and run \`npm run docs\`. Its two examples
are its test.
`;

/** Returns the documentation of all rules, as Markdown. */
export function rulesMarkdown(): string {
  const rows = rules.map((rule) => `| [${rule.id}](#${rule.id}) | ${severityOf(rule)} | ${rule.summary} |`);
  const table = ['| rule | severity | what the content must do |', '| --- | --- | --- |', ...rows].join('\n');
  return [HEAD, `${table}\n`, ...rules.map(ruleMarkdown)].join('\n');
}

function severityOf({ severity, fixed }: Rule): string {
  return fixed ? `always an ${severity}` : severity;
}

function ruleMarkdown(rule: Rule): string {
  const { id, summary, details, good, bad } = rule;
  return [
    `## ${id}\n`,
    `${summary} (${severityOf(rule)})\n`,
    ...(details ? [`${details}\n`] : []),
    `Good:\n\n${exampleMarkdown(good)}`,
    `Bad:\n\n${exampleMarkdown(bad)}`,
  ].join('\n');
}

function exampleMarkdown({ text, language }: Example): string {
  if (text.trim() === '') return '(nothing)\n';
  const ticks = '`'.repeat(Math.max(3, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length + 1)));
  return `${ticks}${language}\n${text.trimEnd()}\n${ticks}\n`;
}
