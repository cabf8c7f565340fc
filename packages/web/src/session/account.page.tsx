import { useMutation, useQueryClient } from "@tanstack/solid-query";
import { createSignal, For, Show } from "solid-js";
import { sendNow, waitingCount } from "../learning/sending.ts";
import { belongings } from "../offline/belongings.ts";
import { Page } from "../shell/page.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LanguageSwitch } from "../ui/language-switch.tsx";
import { longDay } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { signOut, useSession } from "./session.query.ts";
import type { SessionGrant } from "./session.ts";

function describe(grant: SessionGrant): string {
  if (grant.role === "head") {
    return t("head_term.line", { office: grant.officeName, until: longDay(grant.endsOn) });
  }
  if (grant.role === "delegate") return t("account.delegate_of", { agency: grant.agencyName });
  return grant.role === "hr"
    ? t("account.hr_of", { agency: grant.agencyName })
    : t(`role.${grant.role}`);
}

/** Who Netra takes one for, the language, and the way out. */
export function AccountPage() {
  const session = useSession();
  const queries = useQueryClient();
  const leaving = useMutation(() => ({ mutationFn: signOut }));
  const sending = useMutation(() => ({
    mutationFn: () => sendNow(queries),
    onSuccess: () => unsent() === 0 && setWarned(false),
  }));
  const [isWarned, setWarned] = createSignal(false);
  const unsent = () => waitingCount(belongings());
  return (
    <Page title={t("account.title")} isNarrow>
      <Card title={session.data?.person.displayName ?? ""}>
        <Show when={session.data?.member}>
          {(member) => (
            <p class="soft">
              {member().post}
              <br />
              {member().unitName} · {member().agencyName}
            </p>
          )}
        </Show>
        <ul class="stack-s">
          <For each={session.data?.grants}>{(grant) => <li>{describe(grant)}</li>}</For>
        </ul>
      </Card>
      <Card title={t("language.label")}>
        <LanguageSwitch />
      </Card>
      <Show when={leaving.error}>{(error) => <ErrorState error={error()} compact />}</Show>
      <Button
        wide
        busy={leaving.isPending}
        onClick={() => (unsent() > 0 ? setWarned(true) : leaving.mutate())}
      >
        {t("account.sign_out")}
      </Button>
      <Dialog
        open={isWarned()}
        title={t("account.unsent.title")}
        onClose={() => setWarned(false)}
        actions={
          <>
            <Button busy={leaving.isPending} onClick={() => leaving.mutate()}>
              {t("account.unsent.leave")}
            </Button>
            <Button kind="primary" busy={sending.isPending} onClick={() => sending.mutate()}>
              {t("account.unsent.send")}
            </Button>
          </>
        }
      >
        <p>{t("account.unsent.about", { count: unsent() })}</p>
      </Dialog>
    </Page>
  );
}
