import { checkSite } from '../build/site-check.ts';
import { answer } from './answer.ts';

// The process of `checkInProcess`, a part of `npm run build`.
await answer(checkSite);
