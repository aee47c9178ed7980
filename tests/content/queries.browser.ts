// What the finder lists for queries that are in no name (content/tests/queries.yaml), with the full-text search.
import { z } from 'zod';
import { baseOf } from '../../src/cli/site-server.ts';
import { becomes, openSite, texts } from '../browser/site.ts';
import { FINDER } from '../browser/strings.ts';
import { contentFolder } from '../site/sites.ts';
import { expectations } from './content.ts';

const { among } = expectations(
  'queries.yaml',
  z.looseObject({ among: z.record(z.string(), z.string()).default({}) }),
) ?? {
  among: {},
};
const queries = Object.entries(among);
/** How many of the first results may precede the expected one, itself included. */
const FIRST = 5;

if (queries.length > 0) {
  const site = openSite(contentFolder, baseOf(contentFolder()));
  site.test(`the expected function is one of the first ${FIRST} results`, async (page) => {
    await page.goto(baseOf(contentFolder()));
    await page.keyboard.press('/');
    const results = async () => (await texts(page, '.finder [role="option"] > span:first-child')).slice(0, FIRST);
    for (const [query, name] of queries) {
      await page.getByRole('combobox', { name: FINDER.find }).fill(query);
      await becomes(async () => (await results()).includes(name), true);
    }
  });
}
