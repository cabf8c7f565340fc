import type { SentProgress } from "@netra/core/learning/progress";
import { mine } from "./learning.query.ts";
import type { Ledger } from "./ledger.ts";

const canOutlive = () => "keepalive" in Request.prototype;

/** Hands a report to the browser to be sent after the page is gone. Its answer is seen at the next visit. */
function sendBeacon(moduleId: string, sent: SentProgress): void {
  const url = mine.modules[":moduleId"].progress.$url({ param: { moduleId } });
  navigator.sendBeacon(url, new Blob([JSON.stringify(sent)], { type: "application/json" }));
}

/** The last report of a page: a request that outlives it, or a beacon where requests cannot. */
export function reportOnLeaving(moduleId: string, ledger: Pick<Ledger, "flush" | "unsentReport">) {
  if (canOutlive()) return ledger.flush();
  const sent = ledger.unsentReport();
  if (sent) sendBeacon(moduleId, sent);
  return Promise.resolve();
}
