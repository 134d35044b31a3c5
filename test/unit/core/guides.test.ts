import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { REPOSITORY } from "../../support/strategy.ts";

const PAGES = ["README.md", "docs/guide.md", "docs/gids.md", "docs/views.md"] as const;

describe("what is written for people", () => {
  for (const page of PAGES) {
    it(`leads nowhere that is not there: ${page}`, () => {
      const links = [...read(page).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g)];
      assert.ok(links.length > 3);
      const lost = links.filter(([, file = "", anchor]) => {
        const target = file === "" ? page : path.posix.join(path.posix.dirname(page), file);
        return (
          !existsSync(path.join(REPOSITORY, target)) || (anchor !== undefined && !anchors(target).includes(anchor))
        );
      });
      assert.deepEqual(
        lost.map(([link]) => link),
        [],
      );
    });
  }

  it("tells of every setting, and both guides of the same", () => {
    const { contributes } = JSON.parse(read("package.json")) as {
      contributes: { configuration: { properties: Record<string, unknown> } };
    };
    const settings = Object.keys(contributes.configuration.properties);
    assert.ok(settings.length > 5);
    for (const guide of ["docs/guide.md", "docs/gids.md"]) {
      const text = read(guide);
      assert.deepEqual(
        settings.filter((setting) => !text.includes(`\`${setting}\``)),
        [],
      );
    }
    assert.equal(anchors("docs/guide.md").length, anchors("docs/gids.md").length);
  });
});

function read(file: string): string {
  return readFileSync(path.join(REPOSITORY, file), "utf8");
}

/** The headings of a page as GitHub and VS Code name them in links. */
function anchors(page: string): string[] {
  return [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replace(/\s/g, "-"),
  );
}
