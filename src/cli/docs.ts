import fs from 'node:fs';
import path from 'node:path';
import { generatedDocs } from '../build/generated-docs.ts';
import { PROJECT } from '../build/project.ts';
import { readFlags } from './options.ts';

// Writes the documentation that is generated from the code: `npm run docs`. A test fails if it is out of date.
readFlags('docs', 'Writes the documentation that is generated from the code.', {});
for (const [name, text] of generatedDocs()) {
  const file = path.join(PROJECT, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
  console.log(name);
}
