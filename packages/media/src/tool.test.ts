import { describe, expect, it } from "vitest";
import { requireTools, run, ToolMissing } from "./tool.ts";

describe("a program the build needs", () => {
  it("is named with the command that installs it when it is missing", async () => {
    const before = process.env.PATH;
    process.env.PATH = "/nowhere";
    try {
      const refused = requireTools(["ffmpeg"]);
      await expect(refused).rejects.toThrow(ToolMissing);
      await expect(refused).rejects.toThrow("sudo apt-get install -y ffmpeg");
    } finally {
      process.env.PATH = before;
    }
  });

  it("says what it complained about when it stops, and lets go of what fed it", async () => {
    let isReleased = false;
    async function* endless() {
      try {
        for (;;) yield Buffer.alloc(1 << 16);
      } finally {
        isReleased = true;
      }
    }
    const script = "console.error('no such picture'); process.exit(3)";
    await expect(run(process.execPath, ["-e", script], endless())).rejects.toThrow(
      /stopped with 3[\s\S]*no such picture/,
    );
    await expect.poll(() => isReleased).toBe(true);
  });
});
