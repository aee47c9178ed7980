// "Try parameters", and links to a filled-in call: the form is loaded when one of them is used. The reader's settings are applied
// to the calls of every page.
const form = document.querySelector<HTMLElement>('#call[data-function]');

const toggle = () => import('./builder/builder.ts').then(({ toggleBuilder }) => toggleBuilder()).catch(() => {});

/** Opens the form for a link to a call. The open form follows such links itself. */
function follow(): void {
  if (form?.hidden && /^#call(\?|$)/.test(location.hash)) toggle();
}

document.querySelector('.try')?.addEventListener('click', toggle);
addEventListener('hashchange', follow);
follow();

if (document.documentElement.dataset.server)
  import('./builder/settings.ts')
    .then(({ fillSettings, readSettings }) => fillSettings(readSettings()))
    .catch(() => {});
