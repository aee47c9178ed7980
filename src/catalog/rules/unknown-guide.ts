import { suggest } from '../../text/suggest.ts';
import { ABOUT } from '../model/address.ts';
import { catalogKeys, type Example } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const guide = '---\ntitle: Calls\nsummary: How to call.\n---\nSend a request.\n';
const named = (slug: string): Example => {
  const { files, ...example } = catalogKeys(`guides: { calls: ${slug} }`);
  return { ...example, files: { ...files, 'guides/call-the-desk.md': guide } };
};

export const unknownGuide: Rule = {
  id: 'unknown-guide',
  severity: 'error',
  summary: '`guides` in catalog.yaml must name files of content/guides, without `.md`.',
  fixed: true,
  good: named('call-the-desk'),
  bad: named('call-desk'),
  checkContent({ label, config, guides, unread }, report) {
    const slugs = [...guides.map(({ slug }) => slug), ...unread.guides].filter((slug) => slug !== ABOUT);
    for (const [topic, slug] of Object.entries(config.guides ?? {})) {
      if (slugs.includes(slug)) continue;
      const message = `unknown guide \`${slug}\``;
      const near = suggest(slug, slugs, 'the name of a file in guides/, without `.md`');
      report({ file: `${label}/catalog.yaml`, path: ['guides', topic], message, ...near });
    }
  },
};
