import type { Payload } from "@netra/core/certifying/payload";
import { For, type JSX, Show } from "solid-js";
import { longDay, timeWithZone } from "../words/formats.ts";
import { t } from "../words/words.ts";
import type { CheckedCertificate } from "./check.query.ts";

/** What stands on the paper, as it is on record. */
export function CertificateFacts(props: { certificate: CheckedCertificate }) {
  const own = () => props.certificate;
  const place = () => [own().unitName, own().agencyName].filter(Boolean).join(", ");
  return (
    <section class="card">
      <h2>{t("check.on_paper")}</h2>
      <dl class="check-facts">
        <Fact name={t("check.name")}>{own().displayName}</Fact>
        <Show when={place()}>
          <Fact name={t("check.place")}>{place()}</Fact>
        </Show>
        <Fact name={t(`certificate.kind_${own().what.kind}`)}>{own().what.title}</Fact>
        <Fact name={t("check.finished")}>
          {t("check.day_time", {
            day: longDay(own().completedAt, own().zone),
            time: timeWithZone(own().completedAt, own().zone),
          })}
        </Fact>
        <Law what={own().what} />
        <Fact name={t("check.authority")}>
          {own().authority.name}
          <span class="soft small check-basis">{own().authority.legalBasis}</span>
        </Fact>
      </dl>
    </section>
  );
}

function Law(props: { what: CheckedCertificate["what"] }) {
  const modules = () => (props.what.kind === "set" ? props.what.modules : undefined);
  const asOf = () => (props.what.kind === "module" ? props.what.asOf : undefined);
  return (
    <>
      <Show when={asOf()}>{(day) => <Fact name={t("check.law")}>{longDay(day())}</Fact>}</Show>
      <Show when={modules()}>
        {(all) => (
          <Fact name={t("check.modules")}>
            <ul class="stack-s">
              <For each={all()}>
                {({ title, asOf }) => (
                  <li>
                    {title}{" "}
                    <span class="soft small">{t("check.law_of", { day: longDay(asOf) })}</span>
                  </li>
                )}
              </For>
            </ul>
          </Fact>
        )}
      </Show>
    </>
  );
}

/** All that the address itself vouches for. */
export function SignedFacts(props: { payload: Payload }) {
  return (
    <section class="card">
      <h2>{t("check.in_address")}</h2>
      <dl class="check-facts">
        <Fact name={t("check.name")}>{props.payload.name}</Fact>
        <Fact name={t("check.title_signed")}>{props.payload.title}</Fact>
        <Fact name={t("check.finished")}>{longDay(props.payload.date)}</Fact>
      </dl>
    </section>
  );
}

export const Fact = (props: { name: string; children: JSX.Element }) => (
  <div>
    <dt>{props.name}</dt>
    <dd>{props.children}</dd>
  </div>
);
