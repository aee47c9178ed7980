// The list of a guide's or category's sections: marks the one that is read.
import { hashTarget } from './hash-target.ts';

const links = [...document.querySelectorAll<HTMLAnchorElement>('.here a')];
const heads = links.flatMap((link) => hashTarget(link.hash) ?? []);

/** The distance from the top of the window at which a section counts as read, in pixels. */
const TOP = 140;

function mark(): void {
  const read = heads.findLast((head) => head.getBoundingClientRect().top < TOP) ?? heads[0];
  for (const link of links) {
    if (hashTarget(link.hash) === read) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

if (heads.length > 0) {
  addEventListener('scroll', mark, { passive: true });
  mark();
}
