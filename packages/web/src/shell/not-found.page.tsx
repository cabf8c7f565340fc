import { ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { t } from "../words/words.ts";
import { Page } from "./page.tsx";

export function NotFoundPage() {
  return (
    <Page title={t("not_found.title")} hideHead isNarrow>
      <EmptyState
        title={t("not_found.title")}
        action={
          <ButtonLink kind="primary" href="/">
            {t("not_found.action")}
          </ButtonLink>
        }
      >
        <p>{t("not_found.next")}</p>
      </EmptyState>
    </Page>
  );
}
