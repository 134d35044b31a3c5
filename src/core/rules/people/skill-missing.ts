import type { Snapshot } from "../../project/snapshot.ts";
import type { Role } from "../../strategy/model.ts";
import { nearest } from "../../text/nearest.ts";
import type { Language } from "../../words/language.ts";
import { andList, orList, type Words } from "../../words/say.ts";
import { called } from "../called.ts";
import { fixListing, fixReplacing, MOST_FIXES } from "../fixes.ts";
import { itemAt, keyAt } from "../places.ts";
import type { Fix, Report, Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "skill-missing",
    severity: "warning",
    fixable: true,
    needsWhole: true,
    restsOn: ["roles"],
    title: { en: "Nobody who answers has this skill", nl: "Niemand die antwoordt heeft deze vaardigheid" },
    what: {
      en: "A contact moment asks for a skill that none of the roles that handle it has, or no role handles it at all.",
      nl: "Een contactmoment vraagt om een vaardigheid die geen van de rollen heeft die het behandelen, of geen enkele rol behandelt het.",
    },
    why: {
      en: "The customer gets somebody who cannot help, and must be passed on or comes back.",
      nl: "De klant krijgt iemand die niet kan helpen, en moet worden doorverbonden of komt terug.",
    },
    mend: {
      en: "Train a role that handles it, let a role with the skill handle it, or take out the skill.",
      nl: "Leid een rol op die het behandelt, laat een rol met de vaardigheid het behandelen, of haal de vaardigheid weg.",
    },
    examples: {
      good: [
        "koers: 1\nroles:\n  adviser: { skills: [empathy], handles: [complain] }\ncontactMoments:\n  complain: { asksFor: [empathy] }\n",
      ],
      bad: [
        {
          files:
            "koers: 1\nroles:\n  adviser: { skills: [empathy], handles: [complain] }\ncontactMoments:\n  complain: { asksFor: [empathy, mediation] }\n",
          expect: ["mediation"],
        },
        {
          files:
            "koers: 1\nroles:\n  adviser: { skills: [empathy], handles: [complain] }\ncontactMoments:\n  complain: { asksFor: [empaty] }\n",
          expect: ["empaty"],
        },
        {
          files:
            "koers: 1\nroles:\n  adviser: { skills: [empathy], handles: [complain] }\ncontactMoments:\n  complain: {}\n  advice: { asksFor: [empathy] }\n",
          expect: ["asksFor"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { contactMoments, roles } = snapshot.strategy;
    // Where no role says what it handles, nothing is known about who answers.
    if (!Object.values(roles).some((role) => (role.handles ?? []).length > 0)) return;
    for (const [moment, { asksFor = [] }] of Object.entries(contactMoments)) {
      if (asksFor.length === 0) continue;
      const handlers = Object.keys(roles).filter((id) => roles[id]?.handles?.includes(moment));
      if (handlers.length === 0) reportUnhandled(snapshot, moment, asksFor, report);
      else for (const skill of asksFor) reportSkill(snapshot, { moment, skill, handlers }, report);
    }
  },
};

type Reporter = (report: Report) => void;

function reportUnhandled(snapshot: Snapshot, moment: string, asksFor: readonly string[], report: Reporter): void {
  const place = keyAt(snapshot, `contactMoments.${moment}.asksFor`);
  if (place === null) return;
  const name = called(snapshot.strategy.contactMoments, moment);
  report({
    ...place,
    what: {
      en: () => `“${name}” asks for ${andList(asksFor, "en")}, but no role handles it.`,
      nl: () => `“${name}” vraagt om ${andList(asksFor, "nl")}, maar geen enkele rol behandelt het.`,
    },
    mend: {
      en: "Add it to what a role with these skills handles.",
      nl: "Zet het bij een rol met deze vaardigheden onder handles.",
    },
    fixes: ableTo(snapshot, moment, asksFor),
  });
}

interface Asked {
  readonly moment: string;
  readonly skill: string;
  readonly handlers: readonly string[];
}

function reportSkill(snapshot: Snapshot, { moment, skill, handlers }: Asked, report: Reporter): void {
  const { contactMoments, roles } = snapshot.strategy;
  const known = handlers.flatMap((id) => roles[id]?.skills ?? []);
  const place = itemAt(snapshot, `contactMoments.${moment}.asksFor`, skill);
  if (place === null || hasSkill(known, skill)) return;
  const name = called(contactMoments, moment);
  const guess = nearest(skill, known);
  const fix = guess === null ? null : fixReplacing(snapshot, place.path, guess);
  const question = (language: Language): string => {
    if (guess === null) return ".";
    return language === "nl" ? `; bedoelt u “${guess}”?` : `; did you mean “${guess}”?`;
  };
  const who = (id: string): string => called(roles, id);
  report({
    ...place,
    what: {
      en: () => `“${name}” asks for ${skill}, which ${orList(handlers.map(who), "en")} does not have${question("en")}`,
      nl: () =>
        `“${name}” vraagt om ${skill}, maar ${orList(handlers.map(who), "nl")} heeft die vaardigheid niet${question("nl")}`,
    },
    ...mendOf(skill, Object.entries(roles), guess),
    related: handlers.flatMap((id) => {
      const at = keyAt(snapshot, `roles.${id}.skills`) ?? keyAt(snapshot, `roles.${id}`);
      return at === null
        ? []
        : [{ at: at.at, what: { en: `${who(id)} handles it.`, nl: `${who(id)} behandelt het.` } }];
    }),
    fixes: [
      fix,
      ...ableTo(snapshot, moment, [skill]),
      ...(guess === null ? handlers.map((id) => skilled(snapshot, id, skill)) : []),
    ],
  });
}

/** Lets a role handle the moment that has all the skills. */
function ableTo(snapshot: Snapshot, moment: string, asked: readonly string[]): (Fix | null)[] {
  const { roles } = snapshot.strategy;
  const able = Object.keys(roles).filter((id) => asked.every((skill) => hasSkill(roles[id]?.skills ?? [], skill)));
  return able.slice(0, MOST_FIXES).map((id) => {
    const name = called(roles, id);
    const title = { en: `Let “${name}” handle it`, nl: `Laat “${name}” het behandelen` };
    return fixListing(snapshot, `roles.${id}`, "handles", moment, title);
  });
}

/** Says that a role has the skill after all. */
function skilled(snapshot: Snapshot, role: string, skill: string): Fix | null {
  if (!/^[\p{L}\p{N}][\p{L}\p{N} -]*$/u.test(skill)) return null;
  const name = called(snapshot.strategy.roles, role);
  const title = { en: `Say that “${name}” has this skill`, nl: `Zeg dat “${name}” deze vaardigheid heeft` };
  return fixListing(snapshot, `roles.${role}`, "skills", skill, title);
}

/** Who could take it over, where somebody can. */
function mendOf(skill: string, roles: readonly [string, Role][], guess: string | null): { mend?: Words } {
  const able = roles.filter(([, role]) => hasSkill(role.skills ?? [], skill)).map(([id, role]) => role.name ?? id);
  if (guess !== null || able.length === 0) return {};
  return {
    mend: {
      en: () => `Let ${orList(able, "en")} handle it, who has the skill, or train a role that handles it now.`,
      nl: () =>
        `Laat ${orList(able, "nl")} het behandelen, die de vaardigheid heeft, of leid een rol op die het nu behandelt.`,
    },
  };
}

function hasSkill(skills: readonly string[], wanted: string): boolean {
  return skills.some((skill) => skill.trim().toLowerCase() === wanted.trim().toLowerCase());
}
