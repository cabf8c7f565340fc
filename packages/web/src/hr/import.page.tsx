import { rosterFileLimits } from "@netra/core/roster/file-limits";
import { useNavigate, useSearchParams } from "@solidjs/router";
import { useMutation } from "@tanstack/solid-query";
import { createSignal, Match, Show, Switch } from "solid-js";
import { ApiProblem } from "../fault.ts";
import { useSession } from "../session/session.query.ts";
import { Page } from "../shell/page.tsx";
import { Card } from "../ui/card.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { FileDrop } from "../ui/file-drop.tsx";
import { t } from "../words/words.ts";
import { bringRoster } from "./import.query.ts";
import { ImportHistory } from "./import-history.tsx";
import { managedAgencies } from "./managed-agency.ts";
import { StepBar } from "./step-bar.tsx";
import "./hr.css";

/** Brings a roster file in. Choosing it is enough: it is sent and looked at right away. */
export function ImportPage() {
  const session = useSession();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const [step, setStep] = createSignal({ name: "sending" as "sending" | "checking", share: 0 });
  const agency = () => {
    const all = session.data ? managedAgencies(session.data) : [];
    return all.find((each) => each.agencyId === search.instansi) ?? all[0];
  };
  const bring = useMutation(() => ({
    mutationFn: ({ agencyId, file }: { agencyId: string; file: File }) => {
      if (file.size > rosterFileLimits.bytes) {
        return Promise.reject(new ApiProblem(422, { code: "roster.file_too_large" }));
      }
      return bringRoster(agencyId, file, (name, share) => setStep({ name, share }));
    },
    onSuccess: (seen, { agencyId }) => navigate(`/impor/${seen.importId}?instansi=${agencyId}`),
  }));
  return (
    <Page title={t("hr.import.title")} lede={agency()?.agencyName}>
      <Show when={agency()} fallback={<p class="soft">{t("hr.none.body")}</p>}>
        {(here) => (
          <>
            <Card title={t("hr.import.choose_title")}>
              <div class="stack">
                <p class="soft">{t("hr.import.safe")}</p>
                <Switch
                  fallback={
                    <FileDrop
                      label={t("hr.import.choose")}
                      hint={t("hr.import.hint", {
                        size: `${rosterFileLimits.bytes / 1024 ** 2} MB`,
                      })}
                      accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                      onFiles={([file]) =>
                        file && bring.mutate({ agencyId: here().agencyId, file })
                      }
                    />
                  }
                >
                  <Match when={bring.isPending}>
                    <StepBar
                      label={t(`hr.import.${step().name}`)}
                      {...(step().name === "sending" && { share: step().share })}
                    />
                  </Match>
                </Switch>
                <Show when={bring.error}>{(error) => <ErrorState error={error()} compact />}</Show>
              </div>
            </Card>
            <ImportHistory agencyId={here().agencyId} />
          </>
        )}
      </Show>
    </Page>
  );
}
