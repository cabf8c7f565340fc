import { A } from "@solidjs/router";
import { createEffect, type JSX, Show } from "solid-js";
import { useSession } from "../session/session.query.ts";
import { Icon } from "../ui/icon.tsx";
import { t } from "../words/words.ts";
import { AccountLink, AreaTabs, needsBottomNav } from "./navigation.tsx";

/** Names the page in the browser's tab. */
export function PageTitle(props: { title: string }) {
  createEffect(() => {
    document.title = `${props.title} · Netra`;
  });
  return null;
}

/** The bar above a page: the name of the product, or the way back with the task's own name. */
export function TopBar(props: { back?: { href: string; label: string }; aside?: JSX.Element }) {
  const session = useSession();
  const isAccountHere = () => !props.back && session.data && !needsBottomNav(session.data);
  return (
    <header class="top-bar" classList={{ "is-brand": !props.back, "is-focus": !!props.back }}>
      <Show
        when={props.back}
        fallback={
          <A class="brand" href="/">
            Netra
          </A>
        }
      >
        {(back) => (
          <A class="back" href={back().href}>
            <Icon name="back" size={20} />
            <span class="unseen">{t("action.back_to")}</span>
            {back().label}
          </A>
        )}
      </Show>
      <div class="row">
        {props.aside}
        <Show when={isAccountHere()}>
          <AccountLink />
        </Show>
      </div>
    </header>
  );
}

/** A page inside the shell: bar, heading, actions, content. `narrow` for one thing at a time. */
export function Page(props: {
  title: string;
  lede?: JSX.Element;
  actions?: JSX.Element;
  back?: { href: string; label: string };
  aside?: JSX.Element;
  isNarrow?: boolean;
  hideHead?: boolean;
  children: JSX.Element;
}) {
  const session = useSession();
  return (
    <>
      <PageTitle title={props.title} />
      <TopBar {...(props.back && { back: props.back })} aside={props.aside} />
      <Show when={!props.back && session.data}>
        {(present) => <AreaTabs session={present()} />}
      </Show>
      <div class="page" classList={{ "is-narrow": props.isNarrow ?? false }}>
        <Show when={!props.hideHead}>
          <div class="page-head">
            <div>
              <h1>{props.title}</h1>
              <Show when={props.lede}>
                <p class="soft">{props.lede}</p>
              </Show>
            </div>
            <Show when={props.actions}>
              <div class="page-head-actions">{props.actions}</div>
            </Show>
          </div>
        </Show>
        {props.children}
      </div>
    </>
  );
}
