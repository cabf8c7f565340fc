import { useMutation } from "@tanstack/solid-query";
import { createSignal } from "solid-js";
import { tellFault } from "../fault.ts";
import { Button } from "../ui/button.tsx";
import { toast } from "../ui/toast.tsx";
import { t } from "../words/words.ts";
import { handOn } from "./paper.ts";

/** Makes a file when it is asked for, and shares or downloads it. */
export function PaperButton(props: {
  label: string;
  kind?: "primary" | "secondary" | "quiet";
  make: () => Promise<File>;
}) {
  // A file whose sheet the browser would not open without another tap.
  const [ready, setReady] = createSignal<File>();
  const hand = async (file: File) => {
    const isGone = await handOn(file);
    setReady(isGone ? undefined : file);
    if (!isGone) {
      const run = () => hand(file);
      toast(t("head.paper.ready"), "plain", { label: t("head.paper.share"), run });
    }
  };
  const making = useMutation(() => ({
    mutationFn: async () => hand(ready() ?? (await props.make())),
    onError: (error) => {
      const { what, next } = tellFault(error);
      toast(`${what}. ${next}`, "warn");
    },
  }));
  return (
    <Button
      kind={props.kind ?? "secondary"}
      class="no-print"
      busy={making.isPending}
      onClick={() => making.mutate()}
    >
      {making.isPending ? t("head.paper.making") : props.label}
    </Button>
  );
}
