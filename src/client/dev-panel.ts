import type { Finding, Findings } from '../build/dev-findings.ts';
import { element } from './element.ts';

// The panel of `npm run dev`: everything that is wrong with the content, on every page, however it was opened. It is not
// part of a built site.

const STYLE = `
:host { position: fixed; inset: auto 0 0; z-index: 2147483647; color-scheme: light dark; }
details { background: light-dark(#fff, #1d1f23); color: light-dark(#222, #ddd); border-top: 3px solid light-dark(#b3261e, #f2b8b5); font: 14px/1.5 system-ui; max-height: 50vh; overflow: auto; }
details.warnings { border-color: light-dark(#8a6d00, #e3c46b); }
summary { padding: .5em 1em; font-weight: 600; cursor: pointer; }
ol { margin: 0; padding: 0 1em 1em; list-style: none; }
li { padding: .5em 0; border-top: 1px solid light-dark(#ddd, #444); }
p { margin: 0; }
b { text-transform: capitalize; }
button { all: unset; cursor: pointer; text-decoration: underline; font: 13px ui-monospace, monospace; }
pre { margin: .5em 0 0; overflow: auto; font: 13px/1.4 ui-monospace, monospace; }
small { opacity: .7; }
`;

const base = import.meta.env.BASE_URL.replace(/\/$/, '');
const response = await fetch(`${base}/__findings.json`);
show((await response.json()) as Findings);

function show({ title, findings }: Findings): void {
  if (findings.length === 0) return;
  const hasErrors = findings.some(({ severity }) => severity === 'error');
  const list = element('ol', '', ...findings.map((finding, i) => row(finding, `${i + 1} of ${findings.length}`)));
  const details = element('details', hasErrors ? 'errors' : 'warnings', element('summary', '', title), list);
  details.open = hasErrors;
  const host = element('section', '');
  host.id = 'dev-findings';
  host.ariaLabel = 'Errors and warnings';
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  shadow.adoptedStyleSheets = [sheet];
  shadow.append(details);
  document.body.append(host);
}

function row({ severity, text, ruleId, place, editor, frame }: Finding, count: string): HTMLElement {
  const link = element('button', '', place);
  link.title = 'Open in the editor';
  // Vite opens the editor that is running, or the one in EDITOR.
  link.addEventListener('click', () => fetch(`${base}/__open-in-editor?file=${encodeURIComponent(editor)}`));
  const message = element('p', '', element('b', '', severity), ` ${text} `, element('small', '', `(${ruleId})`));
  const where = element('p', '', link, ' ', element('small', '', count));
  return element('li', '', message, where, ...(frame ? [element('pre', '', frame)] : []));
}
