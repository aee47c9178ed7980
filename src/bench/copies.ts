import fs from 'node:fs';
import path from 'node:path';

/**
 * Makes a content folder of `wanted` functions: all specs of `from`, because they refer to each other, and copies of them under
 * other names until there are enough. Each copy has its own summary and description, so that none of its texts is in the
 * cache. Returns the number of functions.
 */
export function copyContent(from: string, to: string, wanted: number): number {
  fs.rmSync(to, { recursive: true, force: true });
  fs.cpSync(from, to, { recursive: true, filter: (source) => !source.includes(`${path.sep}functions${path.sep}`) });
  const specs = specFiles(from);
  const count = Math.max(wanted, specs.length);
  for (let i = 0; i < count; i += 1) {
    const { category, name } = specs[i % specs.length]!;
    const round = Math.floor(i / specs.length);
    const folder = path.join(to, 'functions', category);
    fs.mkdirSync(folder, { recursive: true });
    const text = fs.readFileSync(path.join(from, 'functions', category, `${name}.md`), 'utf8');
    fs.writeFileSync(
      path.join(folder, `${round === 0 ? name : `${name}_v${round}`}.md`),
      round === 0 ? text : varied(text, round),
    );
  }
  return count;
}

function specFiles(root: string): { category: string; name: string }[] {
  const folder = path.join(root, 'functions');
  return fs.readdirSync(folder).flatMap((category) =>
    fs
      .readdirSync(path.join(folder, category))
      .filter((file) => file.endsWith('.md'))
      .map((file) => ({ category, name: file.slice(0, -3) })),
  );
}

/** The text of a copy: with a summary and a last line of its own, and without the former names, which only one function can have. */
function varied(text: string, round: number): string {
  const spec = text
    .replace(/^summary: (.*)\.$/m, `summary: $1, number ${round}.`)
    .replace(/^formerly:.*\n(?: *- .*\n)*/m, '');
  return `${spec.trimEnd()}\n\nThis is copy number ${round}.\n`;
}

/** Changes the summary of one function; `round` makes it differ from earlier changes. */
export function editOne(root: string, round: number): void {
  const [{ category, name } = { category: '', name: '' }] = specFiles(root);
  const file = path.join(root, 'functions', category, `${name}.md`);
  fs.writeFileSync(
    file,
    fs.readFileSync(file, 'utf8').replace(/^summary: .*$/m, `summary: Show what an edit costs, number ${round}.`),
  );
}
