import type { z } from 'zod';

/** A tool of the server. Its result is Markdown for a language model. */
export interface Tool<Input extends z.ZodObject = z.ZodObject> {
  name: string;
  title: string;
  description: string;
  input: Input;
  /** Returns the result. Throws a {@link ToolError} for input that has none. */
  run(input: z.output<Input>): string;
}

/** Input that a tool cannot use. Its message says what is wrong and names what to send instead. */
export class ToolError extends Error {}

/** Returns a tool whose input has the type of its schema. */
export function tool<Input extends z.ZodObject>(definition: Tool<Input>): Tool {
  return definition as unknown as Tool;
}
