import type { CallData } from '../../sample/call-data.ts';
import { type FunctionData, functionFrom, type ScriptedFunction } from '../../sample/function-data.ts';
import { addresses } from '../address.ts';
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
  const response = await fetch(addresses.file(file));
  if (!response.ok) throw new Error(response.statusText);
  return response.json();
}

/** Loads the style sheet of the form. Resolves when it is there, or cannot be loaded. */
export function loadStyles(): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = stylesheet;
  return new Promise((done) => {
    link.onload = link.onerror = () => done();
    document.head.append(link);
  });
}
