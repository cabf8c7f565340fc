import { useSearchParams } from "@solidjs/router";
import { createResource, createSignal, Show } from "solid-js";
import { list } from "../offline/database.ts";
import { goWithoutSession, lastPerson } from "../offline/person.ts";
import { PageTitle } from "../shell/page.tsx";
import { Button } from "../ui/button.tsx";
import { LanguageSwitch } from "../ui/language-switch.tsx";
import { isWordKey, t } from "../words/words.ts";
import { safeReturn } from "./session.ts";
import "./sign-in.css";

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

const refusal = (code: string) => {
  const key = `fault.${code}`;
  return t(isWordKey(key) ? key : "fault.session.sign_in_failed");
};

/** What Netra is, in one calm screen with one button. */
export function SignInPage() {
  const [search] = useSearchParams();
  const [isLeaving, setLeaving] = createSignal(false);
  const href = () =>
    `/api/session/sign-in?returnTo=${encodeURIComponent(safeReturn(one(search.returnTo)))}`;
  return (
    <div class="sign-in">
      <PageTitle title={t("sign_in.title")} />
      <header class="sign-in-top">
        <span class="brand">Netra</span>
        <LanguageSwitch />
      </header>
      <main class="sign-in-body" tabIndex={-1}>
        <svg class="sign-in-mark" viewBox="0 0 64 40" width="96" height="60" aria-hidden="true">
          <path d="M3 20q29-33 58 0q-29 33-58 0Z" />
          <circle cx="32" cy="20" r="8" />
        </svg>
        <h1>{t("sign_in.heading")}</h1>
        <p class="sign-in-lede">{t("sign_in.lede")}</p>
        <Show when={one(search.kode)}>
          {(code) => (
            <p class="notice" role="alert">
              {refusal(code())}
            </p>
          )}
        </Show>
        <a
          class="button is-primary is-wide"
          href={href()}
          rel="external"
          aria-busy={isLeaving()}
          onClick={() => setLeaving(true)}
        >
          {isLeaving() ? t("sign_in.leaving") : t("sign_in.action")}
        </a>
        <WithoutSession returnTo={safeReturn(one(search.returnTo))} />
        <ul class="sign-in-points">
          <li>{t("sign_in.point_short")}</li>
          <li>{t("sign_in.point_data")}</li>
          <li>{t("sign_in.point_private")}</li>
        </ul>
      </main>
    </div>
  );
}

/** When signing in is not possible just now: what the last person here saved, who did not sign out. */
function WithoutSession(props: { returnTo: string }) {
  const [last] = createResource(async () => {
    const session = await lastPerson();
    const saved = session && (await list("shelf", session.person.personId));
    return saved?.length ? session : undefined;
  });
  const open = () => {
    goWithoutSession(true);
    location.assign(props.returnTo);
  };
  return (
    <Show when={last.state === "ready" && last()}>
      {(session) => (
        <section class="sign-in-kept">
          <h2>{t("sign_in.kept.title")}</h2>
          <p class="soft">{t("sign_in.kept.about", { name: session().person.displayName })}</p>
          <Button wide onClick={open}>
            {t("sign_in.kept.action")}
          </Button>
        </section>
      )}
    </Show>
  );
}
