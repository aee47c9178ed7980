/**
 * The address of something on this site: `path` is given below the site's base, without a slash at its beginning
 * (`functions/list_items/`, `names.json`), and each of its parts is encoded. The base comes from `data-base` of the html
 * element and begins and ends with `/`.
 */
export function address(path: string): string {
  return (document.documentElement.dataset.base ?? '/') + path.split('/').map(encodeURIComponent).join('/');
}
