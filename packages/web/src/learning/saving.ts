import type { ModuleId } from "@netra/core/kernel/id";
import { tellFault } from "../fault.ts";
import { belongings } from "../offline/belongings.ts";
import { toast } from "../ui/toast.tsx";
import type { Way } from "./way.ts";

const fetching = () => import("../offline/fetch-module.ts");

/**
 * Saves a module, or goes on with it. What a lost network interrupts goes on by itself when it is back
 * during this visit; on another day it waits to be asked, for data is money.
 */
export async function startSaving(moduleId: ModuleId, way: Way): Promise<void> {
  try {
    const isDone = await (await fetching()).fetchToShelf(belongings().shelf, moduleId, way);
    if (!isDone) addEventListener("online", () => startSaving(moduleId, way), { once: true });
  } catch (error) {
    toast(tellFault(error).what, "warn");
  }
}

/** Gives it up: what has come so far goes too. */
export async function cancelSaving(moduleId: ModuleId): Promise<void> {
  (await fetching()).stopFetching(moduleId);
  await belongings().shelf.remove(moduleId, { isForGood: true });
}
