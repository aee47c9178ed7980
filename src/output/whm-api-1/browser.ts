import type { BrowserAdapter } from '../adapter.ts';
import { applyOptions } from './apply.ts';
import { optionForm } from './form.ts';
import { escapeXml } from './xml.ts';

/** The parts of the adapter for WHM API 1 that pages use. */
export const whmApi1InBrowser: BrowserAdapter = {
  isOption: (name) => name.startsWith('api.'),
  applyOptions,
  xml: { listItem: 'anon', escape: escapeXml },
  form: optionForm,
};
