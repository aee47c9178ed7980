import { below, type Field } from '../../spec/field.ts';
import { EXAMPLE_FUNCTION, exampleContent, files, keys } from './engine/example.ts';
import type { Report, Rule } from './engine/rule.ts';

const spec = exampleContent(keys('formerly: [show_ship]'))[EXAMPLE_FUNCTION]!;
const other = exampleContent(keys(''))[EXAMPLE_FUNCTION]!.replace('Show a ship', 'Find a ship');

export const formerName: Rule = {
  id: 'former-name',
  severity: 'error',
  summary: 'A former name must not be in use, and must belong to one function, field, guide or category only.',
  details: 'Its address or anchor leads to the page or field with the new name.',
  fixed: true,
  good: files({ [EXAMPLE_FUNCTION]: spec }, 'formerly: [show_ship]'),
  bad: files(
    { [EXAMPLE_FUNCTION]: spec, 'functions/ships/show_ship.md': other },
    '# content/functions/ships/get_ship.md\nformerly: [show_ship]\n\n# content/functions/ships/show_ship.md',
  ),
  checkContent({ label, functions, guides, categories = [] }, report) {
    checkNames(
      functions.map(({ name, file, formerly }) => ({ name, formerly, place: { file, path: ['formerly'] } })),
      report,
    );
    checkNames(
      guides.map(({ slug, file, formerly }) => ({ name: slug, formerly, place: { file, path: ['formerly'] } })),
      report,
    );
    const file = `${label}/categories.yaml`;
    checkNames(
      categories.map(({ slug, formerly }, i) => ({ name: slug, formerly, place: { file, path: [i, 'formerly'] } })),
      report,
    );
  },
  checkFunction({ parameters, returns, metadata }, _, report) {
    for (const fields of [parameters, returns, metadata]) checkFields(fields ?? [], report);
  },
};

interface Named {
  name: string;
  formerly: readonly string[] | undefined;
  place: { file: string; path: readonly (string | number)[] };
}

function checkNames(all: readonly Named[], report: Report): void {
  if (all.every(({ formerly }) => formerly === undefined)) return;
  const owners = new Map(all.map(({ name }) => [name, name]));
  const current = new Set(owners.keys());
  for (const { name, formerly = [], place } of all) {
    for (const [i, former] of formerly.entries()) {
      const owner = owners.get(former);
      const at = { file: place.file, path: [...place.path, i] };
      if (current.has(former)) report({ ...at, message: `\`${former}\` is in use`, expected: 'a name that is not' });
      else if (owner !== undefined)
        report({
          ...at,
          message: `\`${owner}\` has the former name \`${former}\` too`,
          expected: 'each former name once',
        });
      owners.set(former, name);
    }
  }
}

/** The fields of a list and of the objects in it. */
function checkFields(fields: readonly Field[], report: Report): void {
  checkNames(
    fields.map(({ name, formerly, origin }) => ({ name, formerly, place: below(origin, 'formerly') })),
    report,
  );
  for (const { fields: inner } of fields) if (inner) checkFields(inner, report);
}
