import { A } from "@solidjs/router";
import { type JSX, splitProps } from "solid-js";

type Kind = "primary" | "secondary" | "quiet";
type Look = { kind?: Kind; wide?: boolean };

const classOf = (look: Look) =>
  `button is-${look.kind ?? "secondary"}${look.wide ? " is-wide" : ""}`;

/** A button at least 44 px high. While `busy` it stays focusable and does nothing. */
export function Button(
  props: JSX.ButtonHTMLAttributes<HTMLButtonElement> & Look & { busy?: boolean },
) {
  const [own, rest] = splitProps(props, ["kind", "wide", "busy", "class", "onClick"]);
  const click: JSX.EventHandler<HTMLButtonElement, MouseEvent> = (event) => {
    if (own.busy) return event.preventDefault();
    if (typeof own.onClick === "function") own.onClick(event);
  };
  return (
    <button
      type="button"
      {...rest}
      class={`${classOf(own)} ${own.class ?? ""}`}
      aria-busy={own.busy}
      aria-disabled={own.busy}
      onClick={click}
    />
  );
}

/** A link that looks like a button: for going somewhere, never for doing something. */
export function ButtonLink(
  props: Look & { href: string; children: JSX.Element; external?: boolean; download?: boolean },
) {
  return props.external || props.download ? (
    <a
      class={classOf(props)}
      href={props.href}
      download={props.download ? "" : undefined}
      rel="external"
    >
      {props.children}
    </a>
  ) : (
    <A class={classOf(props)} href={props.href}>
      {props.children}
    </A>
  );
}
