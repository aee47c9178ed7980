import type { CallData } from '../../sample/call-data.ts';
import { type FunctionData, functionFrom, type ScriptedFunction } from '../../sample/function-data.ts';
import { addresses } from '../address.ts';
import { element } from '../element.ts';
import { fetched } from '../fetched.ts';
import stylesheet from './builder.css?url';

/** The data of the form: the function of the page, and the call formats of the catalog. */
export interface Loaded {
  spec: ScriptedFunction;
  data: CallData;
}

/** Loads the function and the call formats. Rejects if one cannot be loaded. */
export async function load(name: string): Promise<Loaded> {
  const [spec, data] = await Promise.all([json<FunctionData>(`functions/${name}.json`), json<CallData>('calls.json')]);
  return { spec: functionFrom(spec), data };
}

async function json<T>(file: string): Promise<T> {
  return (await fetched(addresses.file(file))).json();
}

/** Loads the style sheet of the form. Resolves when it is there, or cannot be loaded. */
export function loadStyles(): Promise<unknown> {
  const link = element('link', '');
  link.rel = 'stylesheet';
  link.href = stylesheet;
  document.head.append(link);
  return new Promise((done) => {
    link.onload = link.onerror = done;
  });
}
