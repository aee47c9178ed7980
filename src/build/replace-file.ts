import fs from 'node:fs';

/** Replaces the content of a file, all or nothing. A link to a file stays, and so do its permissions. The file can be new. */
export function replaceFile(file: string, text: string): void {
  const real = fs.existsSync(file) ? fs.realpathSync(file) : file;
  const temporary = `${real}.${process.pid}`;
  try {
    fs.writeFileSync(temporary, text, { mode: fs.statSync(real, { throwIfNoEntry: false })?.mode ?? 0o666 });
    fs.renameSync(temporary, real);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}
