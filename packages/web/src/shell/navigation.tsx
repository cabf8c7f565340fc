import { A, useLocation } from "@solidjs/router";
import { For, Show } from "solid-js";
import type { SessionView } from "../session/session.ts";
import { Icon } from "../ui/icon.tsx";
import { t } from "../words/words.ts";
import { type Area, account, areaAt, areasOf, type Destination } from "./areas.ts";
import { standingLine } from "./standing-line.ts";

type Props = { session: SessionView };

/** Pages that others lie under. */
const above = ["/", "/studio", "/laporan"];
const isExact = (page: Destination) => above.includes(page.href);

/** Wide screens: everything one may do, at the side, with who one is at its foot. */
export function Sidebar(props: Props) {
  const areas = () => areasOf(props.session);
  const group = (area: Area) => (
    <>
      <Show when={areas().length > 1}>
        <p class="side-group">{t(area.word)}</p>
      </Show>
      <For each={area.pages}>{link}</For>
    </>
  );
  const link = (page: Destination) => (
    <A class="side-link" href={page.href} end={isExact(page)}>
      <Icon name={page.icon} size={20} />
      {t(page.word)}
    </A>
  );
  return (
    <nav class="side" aria-label={t("nav.label")}>
      <A class="brand" href="/">
        Netra
      </A>
      <For each={areas()}>{group}</For>
      <div class="side-account">{link(account)}</div>
      <div class="side-foot">
        <p>{props.session.person.displayName}</p>
        <p>{standingLine(props.session)}</p>
      </div>
    </nav>
  );
}

/** Where there is only one area, a bar below would cover the page and lead nowhere else. */
export const needsBottomNav = (session: SessionView) => areasOf(session).length > 1;

/** Phones: one way into each area at the bottom. */
export function BottomNav(props: Props) {
  const links = () => [
    ...areasOf(props.session).flatMap((area) => area.pages.slice(0, 1)),
    account,
  ];
  return (
    <Show when={needsBottomNav(props.session)}>
      <nav class="bottom-nav" aria-label={t("nav.label")}>
        <For each={links()}>
          {(page) => (
            <A class="bottom-link" href={page.href} end={isExact(page)}>
              <Icon name={page.icon} />
              {t(page.word)}
            </A>
          )}
        </For>
      </nav>
    </Show>
  );
}

/** The way to one's own account, for those who have no bar below. */
export const AccountLink = () => (
  <A class="top-link" href={account.href}>
    <Icon name={account.icon} size={20} />
    {t(account.word)}
  </A>
);

/** Phones: the pages of an area that has several. */
export function AreaTabs(props: Props) {
  const location = useLocation();
  const pages = () => areaAt(areasOf(props.session), location.pathname)?.pages ?? [];
  return (
    <Show when={pages().length > 1}>
      <nav class="tabs" aria-label={t("nav.area_label")}>
        <For each={pages()}>
          {(page) => (
            <A class="tab" href={page.href} end={isExact(page)}>
              {t(page.word)}
            </A>
          )}
        </For>
      </nav>
    </Show>
  );
}
