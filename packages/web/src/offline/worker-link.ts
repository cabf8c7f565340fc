import { toast } from "../ui/toast.tsx";
import { t } from "../words/words.ts";

/** Where an update would interrupt: somebody is answering, or about to see what it came to. */
const isBusy = () => /^\/(kuis|modul)\//.test(location.pathname);
/** Whether somebody has only just come, so that beginning anew takes nothing from them. */
const isStart = () => performance.now() < 5000;
const lookEvery = 60 * 60_000;

/**
 * Brings in the service worker, once the page has all it needs. A newer version that waits is taken at the
 * start of a visit; one that comes during a visit waits for the next, or for the person's word.
 */
export async function link(): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  const hadOne = serviceWorker.controller !== null;
  serviceWorker.addEventListener("controllerchange", () => {
    // Taken by another page: this one goes on as it is, somebody may be answering here.
    if (isTaking) location.reload();
  });
  const registration = await serviceWorker
    .register("/sw.js", { updateViaCache: "none" })
    .catch(() => undefined);
  if (!registration) return;

  if (!hadOne) return;
  const look = () => void registration.update().catch(() => undefined);
  const watch = (coming: ServiceWorker | null) =>
    coming?.addEventListener("statechange", () => {
      if (coming.state === "installed") offer(registration);
    });
  if (registration.waiting) {
    if (isStart() && !isBusy()) take(registration, "take_if_alone");
    else offer(registration);
  }
  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  look();
  setInterval(look, lookEvery);
}

/** Takes a version that waits, when the one in use lacks a file by now. Then this page begins anew. */
export async function takeNewer(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (registration?.waiting) take(registration, "take");
}

let isTaking = false;

function take({ waiting }: ServiceWorkerRegistration, how: "take" | "take_if_alone") {
  isTaking = waiting !== null;
  waiting?.postMessage(how);
}

function offer(registration: ServiceWorkerRegistration): void {
  if (isBusy()) return void setTimeout(() => offer(registration), 60_000);
  const run = () => take(registration, "take");
  toast(t("update.ready"), "plain", { label: t("update.take"), run });
}
