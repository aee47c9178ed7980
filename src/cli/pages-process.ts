import { makePages } from '../build/make-pages.ts';
import { answer } from './answer.ts';

// The process of `runPages`, a part of `npm run build`.
await answer(makePages);
