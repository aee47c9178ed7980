import { escapeXml as plain } from '../../text/escape.ts';

/** Escapes a string as the server does: `&`, `<`, `>` and `"`. Removes the characters that XML 1.0 cannot represent. */
export const escapeXml = (text: string): string => plain(text).replaceAll('"', '&quot;');
