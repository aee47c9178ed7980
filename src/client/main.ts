// Starts the features of the page. Each is a module.
import './theme.ts';
import './copy.ts';
import './copy-link.ts';
import './tabs.ts';
import './try.ts';
import './field-tree.ts';
import './sidebar.ts';
import './open-finder.ts';

// Few readers filter a table of fields. The form of a list is bound to the URL, so it starts at once.
const loadFilter = () => import('./filter.ts').catch(showWholeList);
if (document.querySelector('form [data-filter]')) loadFilter();
else
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target.matches('[data-filter]')) loadFilter();
  });
if (document.querySelector('.here')) import('./here.ts').catch(() => {});
if (document.querySelector('#near')) import('./not-found.ts').catch(() => {});

/** Shows the list that is hidden until it is filtered, if the filter cannot be loaded. */
function showWholeList(): void {
  delete document.documentElement.dataset.sift;
}
