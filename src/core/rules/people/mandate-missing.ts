import type { Strategy } from "../../strategy/model.ts";
import { lacks } from "../absence.ts";
import { called } from "../called.ts";
import { keyAt } from "../places.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "mandate-missing",
    severity: "warning",
    title: { en: "Role in an escalation without a mandate", nl: "Rol in een escalatie zonder mandaat" },
    what: {
      en: "A role has to solve a step of an escalation, but nothing says what it may decide.",
      nl: "Een rol moet een stap van een escalatie oplossen, maar nergens staat wat die mag beslissen.",
    },
    why: {
      en: "Who may decide nothing can only pass the customer on, and each step costs days and patience.",
      nl: "Wie niets mag beslissen kan de klant alleen doorschuiven, en elke stap kost dagen en geduld.",
    },
    mend: {
      en: "Write under mandate what the role decides alone, up to what, and whom it consults beyond that.",
      nl: "Schrijf onder mandate wat de rol alleen beslist, tot welk bedrag, en met wie die daarboven overlegt.",
    },
    examples: {
      good: [
        "koers: 1\nroles:\n  lead: { mandate: { decides: goodwill, upTo: 250 } }\nescalations:\n  complaint: { steps: [{ id: final, role: lead, resolveWithin: 2d }] }\n",
      ],
      bad: [
        {
          files:
            "koers: 1\nroles:\n  lead: { team: service } # !\nescalations:\n  complaint: { steps: [{ id: final, role: lead, resolveWithin: 2d }] }\n",
          expect: ["lead"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { strategy } = snapshot;
    for (const [role, escalations] of rolesInEscalations(strategy)) {
      const place = keyAt(snapshot, `roles.${role}`);
      if (place === null || !lacks(snapshot, `roles.${role}`, "mandate")) continue;
      const name = called(strategy.roles, role);
      report({
        ...place,
        what: {
          en: `“${name}” has a part in an escalation, but nothing says what it may decide.`,
          nl: `“${name}” speelt een rol in een escalatie, maar nergens staat wat die mag beslissen.`,
        },
        related: [...escalations].flatMap((id) => {
          const at = keyAt(snapshot, `escalations.${id}`);
          const title = called(strategy.escalations, id);
          return at === null
            ? []
            : [{ at: at.at, what: { en: `In the escalation “${title}”.`, nl: `In de escalatie “${title}”.` } }];
        }),
      });
    }
  },
};

/** Which escalations each role has a part in: as the one who solves, or as the client who is called in. */
function rolesInEscalations({ escalations }: Strategy): Map<string, Set<string>> {
  const roles = new Map<string, Set<string>>();
  for (const [id, { steps = [], clientMatrix = [] }] of Object.entries(escalations)) {
    for (const role of [...steps.map((step) => step.role), ...clientMatrix.map((entry) => entry.to)]) {
      if (role === undefined) continue;
      const places = roles.get(role) ?? new Set();
      roles.set(role, places.add(id));
    }
  }
  return roles;
}
