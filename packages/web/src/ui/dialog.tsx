import { createEffect, createUniqueId, type JSX, Show } from "solid-js";

/** A modal on the native dialog: it holds the focus, closes on Escape, and gives the focus back. */
export function Dialog(props: {
  open: boolean;
  title: string;
  onClose: () => void;
  actions?: JSX.Element;
  children: JSX.Element;
}) {
  const headingId = createUniqueId();
  let dialog!: HTMLDialogElement;
  createEffect(() => {
    if (props.open && !dialog.open) dialog.showModal();
    if (!props.open && dialog.open) dialog.close();
  });
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={headingId} onClose={() => props.onClose()}>
      <Show when={props.open}>
        <div class="stack">
          <h2 id={headingId}>{props.title}</h2>
          {props.children}
          <div class="dialog-actions">{props.actions}</div>
        </div>
      </Show>
    </dialog>
  );
}
