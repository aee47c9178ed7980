import { strings } from 'virtual:strings/builder';
import { element } from '../element.ts';
import { lineField } from './controls.ts';
import { fillSettings, keepSettings, type Settings } from './settings.ts';

/** Returns the fields for the server, the user and the name of the token variable, folded. Edits are kept, and `changed` gets them. */
export function settingsFields(settings: Settings, changed: (settings: Settings) => void): HTMLElement {
  let current = settings;
  const fields = (['host', 'user', 'token'] as const).map((key) =>
    lineField(strings.settings[key], 'text', current[key] ?? '', (text) => {
      current = keepSettings({ ...current, [key]: text });
      fillSettings(current);
      changed(current);
    }),
  );
  return element(
    'details',
    '',
    element('summary', '', strings.server),
    element('div', 'server', ...fields),
    element('p', 'hint', strings.settingsNote),
  );
}
