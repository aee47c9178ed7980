/** The catalog for pages; src/build/virtual-catalog.ts makes this module. */
declare module 'virtual:function-catalog' {
  /** The catalog of this process as pages need it. Throws the diagnostics if the settings cannot be read. */
  export function renderContext(): import('./components/render-context.ts').RenderContext;
}

/** The strings of the browser, made by src/build/client-modules.ts. */
declare module 'virtual:strings/client' {
  export const strings: typeof import('./strings/en/client.ts').client;
}

declare module 'virtual:strings/builder' {
  export const strings: typeof import('./strings/en/builder.ts').builder;
}

declare module 'virtual:strings/finder' {
  export const strings: ReturnType<typeof import('./strings/en/finder.ts').finder>;
}
