/** The catalog for pages; src/build/virtual-catalog.ts makes this module. */
declare module 'virtual:function-catalog' {
  /** The catalog of this process as pages need it. Throws the diagnostics if the settings cannot be read. */
  export function renderContext(): import('./components/render-context.ts').RenderContext;
}
