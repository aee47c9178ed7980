import type { Data } from '../../../spec/data.ts';
import type { Problem, Range, Severity, YamlPlace } from '../../../spec/diagnostic.ts';
import type { Field, SourceRef } from '../../../spec/field.ts';
import type { FunctionSpec } from '../../../spec/function.ts';
import type { Type } from '../../../spec/type.ts';
import type { ListKind } from '../../model/address.ts';
import type { RuleContext } from './context.ts';
import type { Example } from './example.ts';
import type { MarkdownText } from './texts.ts';

/**
 * A rule for the content. The registry lists all rules; docs/rules.md is generated from them. A rule without a `check`
 * function is reported by the code that reads files.
 */
export interface Rule {
  /** Lowercase words with hyphens. Authors use it in catalog.yaml and on the command line. */
  id: string;
  severity: Severity;
  /** What the content must do, in one sentence of Markdown. */
  summary: string;
  /** What else an author should know, in Markdown: why the rule exists, what to write instead. */
  details?: string;
  /** True if the severity cannot be changed, because a site cannot be built from content that violates the rule. */
  fixed?: true;
  /** Content that the rule accepts. */
  good: Example;
  /** Content that violates the rule. */
  bad: Example;
  /** Checks one function. */
  checkFunction?: Check<FunctionSpec>;
  /** Checks one parameter or return field, at any depth, with its record resolved. */
  checkField?: Check<FieldVisit>;
  /** Checks one call of `examples` or `variants`. */
  checkCall?: Check<CallVisit>;
  /** Checks one response that an example gives in full. */
  checkResponse?: Check<ResponseVisit>;
  /** Checks one Markdown text, unless it is too plain for any of these rules. */
  checkText?: Check<MarkdownText>;
  /** Checks the content as a whole. */
  checkContent?: (context: RuleContext, report: Report) => void;
}

/** Checks one thing in its context, and reports each problem. */
export type Check<Subject> = (subject: Subject, context: RuleContext, report: Report) => void;

/** Reports a problem at a place in a file. */
export type Report = (problem: Omit<Problem, 'ruleId'> & { file: string } & (Range | YamlPlace)) => void;

/** A parameter or return field, with what surrounds it. */
export interface FieldVisit {
  field: Field;
  /** The field as messages name it: its name in backticks, or `the response` for a field without a name. */
  label: string;
  /** Undefined if the type is missing or invalid. */
  type: Type | undefined;
  /** All fields of the list that the field is in. */
  siblings: readonly Field[];
  list: ListKind;
  spec: FunctionSpec;
}

/** A call that a spec shows. */
export interface CallVisit {
  spec: FunctionSpec;
  call: ReadonlyMap<string, Data>;
  place: SourceRef;
}

/** A response that a spec gives in full. */
export interface ResponseVisit {
  /** The call that the response belongs to. */
  call: ReadonlyMap<string, Data>;
  response: Data;
  place: SourceRef;
  /** The keys of its objects, at any depth, with the fields that describe them. */
  members: readonly ResponseMember[];
}

/** A key of an object in a response. */
export interface ResponseMember {
  key: string;
  value: Data;
  place: SourceRef;
  /** Undefined if no field describes the key. */
  field: Field | undefined;
  /** The names of all fields of the object. */
  names: readonly string[];
}
