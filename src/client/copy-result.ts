// Copies the link of a result of the finder. It is loaded at the first use.
import { strings } from 'virtual:strings/finder';
import { codeSpan } from '../text/markdown.ts';

/** Copies the link of a result as Markdown. Returns the message to show. Throws if the browser denies the clipboard. */
export async function copyResult(option: HTMLAnchorElement): Promise<string> {
  const [name, field] = [
    option.querySelector('span')?.firstElementChild,
    option.querySelector('small > .send, small > .back'),
  ].map((one) => one && (one.matches('code') ? codeSpan(one.textContent) : one.textContent));
  const text = field ? strings.fieldOf(field, name ?? '') : (name ?? '');
  await navigator.clipboard.writeText(`[${text}](${option.href})`);
  return strings.linkCopied;
}
