import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleHandler } from "../../../infra/bundle.ts";
import { functions } from "../../../infra/functions.ts";
import { region, repositoryName } from "../../../infra/names.ts";
import { must, output, say } from "./steps.ts";

/** Builds the image of the function that carries ffmpeg, and brings it to the stage; one tag a release. */
export async function deployRenderImage(stage: string, account: string, release: string) {
  const host = `${account}.dkr.ecr.${region}.amazonaws.com`;
  const image = `${host}/${repositoryName(stage)}:${release}`;
  if (isThere(stage, release)) return say(`${image} is there`);
  say(image);
  const folder = mkdtempSync(join(tmpdir(), "netra-image-"));
  cpSync("infra/render/Dockerfile", join(folder, "Dockerfile"));
  mkdirSync(join(folder, "dist"));
  await bundleHandler(process.cwd(), functions.Render.handler, join(folder, "dist"));
  const login = `aws ecr get-login-password --region ${region} | docker login --username AWS --password-stdin ${host}`;
  must("sh", ["-c", login]);
  must("docker", [
    "build",
    "--platform",
    "linux/amd64",
    "--provenance",
    "false",
    "-t",
    image,
    folder,
  ]);
  must("docker", ["push", image]);
  rmSync(folder, { recursive: true, force: true });
}

/** A tag cannot be written twice, so a release that was brought before is not brought again. */
function isThere(stage: string, release: string): boolean {
  const found = output("aws", [
    ...["ecr", "list-images", "--region", region, "--repository-name", repositoryName(stage)],
    ...["--query", `imageIds[?imageTag=='${release}'].imageTag`, "--output", "text"],
  ]);
  return found === release;
}
