import { bundleHandler } from "../bundle.ts";

/** Bundles a handler; says what is wrong when its file or its export is not there. */
export async function bundle(repository: string, handler: string, out: string): Promise<string[]> {
  try {
    const { exports } = await bundleHandler(repository, handler, out);
    const name = handler.slice(handler.lastIndexOf(".") + 1);
    return exports.includes(name) ? [] : [`${handler} is not exported`];
  } catch (error) {
    return [`${handler}: ${error instanceof Error ? error.message : error}`];
  }
}
