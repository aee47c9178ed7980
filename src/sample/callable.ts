import type { CatalogConfig } from '../catalog/model/config.ts';
import type { FunctionSpec } from '../spec/function.ts';

/** The parts of a function that its calls depend on. */
export type Callable = Pick<FunctionSpec, 'name' | 'path' | 'method' | 'request' | 'without' | 'parameters'>;
/** The settings that calls depend on. */
export type CallSettings = Pick<
  CatalogConfig,
  'host' | 'user' | 'token' | 'holes' | 'links' | 'bodyConstants' | 'postSecrets'
>;
