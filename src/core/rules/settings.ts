import type { Snapshot } from "../project/snapshot.ts";
import { readValue } from "../schema/values.ts";
import type { Rule, RuleOption, RuleOptionById, Severity } from "./rule.ts";

/** How a strategy has set one rule. */
export interface RuleSetting {
  readonly severity: Severity | "off";
  option(name: string): number;
  optionById(name: string): ReadonlyMap<string, number>;
}

const SEVERITIES: readonly string[] = ["off", "info", "warning", "error"];

/** The setting of a rule in the manifest; what is wrong there counts as not set. */
export function settingOf(snapshot: Snapshot, rule: Rule): RuleSetting {
  const { meta } = rule;
  const setting = snapshot.manifest.rules?.[meta.id];
  const written = typeof setting === "object" ? setting : { severity: setting };
  const severity = written.severity;
  const options = written as Readonly<Record<string, unknown>>;
  return {
    severity: !meta.fixed && isSeverity(severity) ? severity : meta.severity,
    option(name) {
      const option = meta.options?.[name];
      if (option === undefined || "by" in option) throw new Error(`rule ${meta.id} has no option ${name}`);
      return (readOption(option, options[name]) ?? option.default) as number;
    },
    optionById(name) {
      const option = meta.options?.[name];
      if (option === undefined || !("by" in option)) throw new Error(`rule ${meta.id} has no option ${name} by id`);
      return readById(option, options[name]);
    },
  };
}

/** The value of an option in the model's units; undefined when it is not written as it should be. */
export function readOption(option: Pick<RuleOption, "kind">, written: unknown): string | number | undefined {
  const scalar = typeof written === "string" || typeof written === "number" || typeof written === "boolean";
  return scalar ? readValue(option.kind, written) : undefined;
}

function readById(option: RuleOptionById, written: unknown): ReadonlyMap<string, number> {
  const entries = typeof written === "object" && written !== null ? Object.entries(written) : [];
  return new Map(
    entries.flatMap(([id, value]) => {
      const read = readOption(option, value);
      return typeof read === "number" ? [[id, read] as const] : [];
    }),
  );
}

function isSeverity(value: unknown): value is Severity | "off" {
  return SEVERITIES.includes(value as string);
}
