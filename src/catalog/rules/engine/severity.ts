import type { Severity } from '../../../spec/diagnostic.ts';
import { rules } from '../registry.ts';

/** What a catalog or a command can set for a rule. */
export type RuleSetting = Severity | 'off';
/** Settings of rules by id. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/**
 * Makes the function that gives diagnostics their severities. Later settings override earlier ones, and those override the
 * severities of the rules, unless a rule is fixed.
 */
export function severities(...settings: RuleSettings[]): (ruleId: string) => RuleSetting {
  const set = new Map(settings.flatMap((one) => Object.entries(one)));
  return (ruleId) => {
    const rule = byId.get(ruleId);
    return (rule?.fixed ? undefined : set.get(ruleId)) ?? rule?.severity ?? 'error';
  };
}
