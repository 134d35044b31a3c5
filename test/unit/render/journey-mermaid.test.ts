import assert from "node:assert/strict";
import { journeyMermaid, journeysMermaid } from "../../../src/render/journey/mermaid.ts";
import { channels, emptyJourney, generated, hostile, journey, phase, step, waterland } from "./journey-fixtures.ts";

describe("journey as Mermaid text", () => {
  it("has phases as sections, steps as tasks, emotion as score and channels as actors", () => {
    assert.equal(
      journeyMermaid(waterland(), "nl"),
      `journey
    title Klant bij Waterland
    section Oriënteren
      Uitzoeken hoe overstappen werkt: 2: Mijn Waterland, Telefoon
    section Aanmelden
      Welkom en eerste maand (geschat): 4
    section Regelen
      Verhuizing doorgeven: 3: Mijn Waterland, Telefoon, Chat
      Jaarnota begrijpen: 1: Mijn Waterland, Telefoon, Chat
    section Gewend raken
      Advies over de woning: 5: Telefoon, Chat
    section Opzeggen of blijven
      Klacht over de nota: 1: Telefoon, E-mail
      Brief over de afsluiting: 2: Telefoon, E-mail`,
    );
  });

  it("puts several journeys behind each other, with their names before their phases", () => {
    const one = journey([phase("p", "P", null, [step("a", "A", {})])]);
    assert.equal(
      journeysMermaid(
        [
          { ...one, name: "Eerste" },
          { ...emptyJourney(), name: "Tweede: kort" },
        ],
        "nl",
      ),
      `journey
    title Eerste · Tweede#58; kort
    section Eerste – P
      A (emotie onbekend): 3
    section Tweede#58; kort – Klantreis
      Deze klantreis heeft nog geen fasen.: 3`,
    );
  });

  it("loses no step and no phase", () => {
    const picture = journey([phase("p", "P", null, [step("a", "A", {})]), phase("q", "Q", null, [])]);
    assert.deepEqual(journeyMermaid(picture, "en").split("\n").slice(2), [
      "    section P",
      "      A (emotion unknown): 3",
      "    section Q",
      "      no steps yet: 3",
    ]);
    assert.match(journeyMermaid(emptyJourney(), "en"), /This journey has no phases yet\.: 3$/);
    assert.equal(journeyMermaid(generated(200, 9), "nl").match(/^ {6}\S/gm)?.length, 200);
  });

  it("leaves nothing in a text that the grammar would read", () => {
    for (const line of journeyMermaid(hostile(), "nl").split("\n")) {
      const structure = line.replace(/#\d+;/g, "");
      assert.doesNotMatch(structure, /[#;<>&`]|%%/);
      assert.ok((structure.match(/:/g) ?? []).length <= 2, line);
      for (const colon of structure.matchAll(/:(.?)/g)) assert.equal(colon[1], " ");
    }
  });

  it("leaves out the actors rather than grow past what Mermaid takes", () => {
    const amounts = channels(
      Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`channel-with-a-long-name-${index}`, 1])),
    );
    const steps = Array.from({ length: 100 }, (_, index) =>
      step(`s${index}`, `Step ${index}`, { emotion: 0, contacts: amounts }),
    );
    const text = journeyMermaid(journey([phase("p", "P", null, steps)]), "en");
    assert.ok(text.length < 50_000);
    assert.match(text, /Step 99: 3$/);
  });
});
