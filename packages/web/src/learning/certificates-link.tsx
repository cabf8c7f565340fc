import { A } from "@solidjs/router";
import { Icon } from "../ui/icon.tsx";
import { t } from "../words/words.ts";

/** The way to what has been earned. */
export function CertificatesLink() {
  return (
    <A class="card home-link" href="/sertifikat">
      <Icon name="check" size={20} />
      <strong>{t("home.certificates")}</strong>
      <Icon name="next" size={20} />
    </A>
  );
}
