import { useParams, useSearchParams } from "@solidjs/router";
import { Match, Switch } from "solid-js";
import { Page } from "../shell/page.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { t } from "../words/words.ts";
import { useHandover } from "./acts.query.ts";
import { askedQuery, one } from "./asked.ts";
import { MemoBody } from "./memo-body.tsx";
import { fetchMemo, hasShareSheet } from "./paper.ts";
import { PaperButton } from "./paper-button.tsx";
import "./head.css";
import "./letter.css";

/** What was sealed at the end of a term: read only, by nobody but those it is for. */
export function MemoPage() {
  const params = useParams();
  const [search] = useSearchParams();
  const agencyId = () => one(search.instansi) ?? "";
  const memo = useHandover(agencyId, () => params.termId ?? "");
  return (
    <Page
      title={t("head.memo.one")}
      lede={memo.data?.content.agencyName}
      back={{
        href: `/laporan/memori${askedQuery({}, { instansi: agencyId() })}`,
        label: t("head.memo.title"),
      }}
      actions={
        memo.data && (
          <PaperButton
            label={t(hasShareSheet() ? "head.pdf.share" : "head.pdf.download")}
            make={() => fetchMemo(agencyId(), params.termId ?? "")}
          />
        )
      }
    >
      <Switch fallback={<Skeleton lines={3} tall />}>
        <Match when={memo.error}>
          {(error) => <ErrorState error={error()} onRetry={() => memo.refetch()} />}
        </Match>
        <Match when={memo.data}>
          {(found) => <MemoBody content={found().content} sha256={found().sha256} />}
        </Match>
      </Switch>
    </Page>
  );
}
