import { A, useSearchParams } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { askedOf, askedQuery } from "../head/asked.ts";
import { Card } from "../ui/card.tsx";
import { number, percent } from "../words/formats.ts";
import { t } from "../words/words.ts";
import type { NationReport } from "./national.query.ts";
import { type Tile, zoneNames, zoneTiles } from "./tiles.ts";

type Province = NationReport["provinces"][number];

const shareOf = ({ people, done }: Province) => (people === 0 ? 0 : done / people);

/** Five steps of one colour; the number stands in the tile, so none has to be told by its shade. */
const stepOf = (province: Province) =>
  province.people === 0 ? "none" : String(Math.min(4, Math.floor(shareOf(province) * 5)));

const tell = (province: Province) =>
  province.people === 0
    ? t("national.tile_empty", { name: province.name })
    : t("national.tile", {
        name: province.name,
        share: percent(shareOf(province)),
        done: number(province.done),
        people: number(province.people),
      });

/** The 38 provinces as tiles of one size in rough geography. What it shows stands in the table below it too. */
export function TileMap(props: { provinces: NationReport["provinces"] }) {
  const [search] = useSearchParams();
  const [told, setTold] = createSignal<Province>();
  const provinceOf = ({ code }: Tile) => props.provinces.find((each) => each.code === code);
  return (
    <Card title={t("national.map")} class="map-card">
      <div class="map">
        <For each={zoneNames}>
          {(zone) => (
            <section class={`map-zone is-${zone.toLowerCase()}`} aria-label={zone}>
              <h3 class="small soft">{zone}</h3>
              <ul class="tiles">
                <For each={zoneTiles[zone]}>
                  {(tile) => (
                    <Show when={provinceOf(tile)}>
                      {(province) => (
                        <li style={{ "grid-column": tile.column, "grid-row": tile.row }}>
                          <A
                            class={`tile is-${stepOf(province())}`}
                            href={`/provinsi/${tile.code}${askedQuery(askedOf(search))}`}
                            onFocus={() => setTold(province())}
                            onMouseEnter={() => setTold(province())}
                          >
                            <span class="tile-letters" aria-hidden="true">
                              {tile.letters}
                            </span>
                            <span class="unseen">{tell(province())}</span>
                            <span class="figures" aria-hidden="true">
                              {province().people === 0 ? "–" : wholePercent(shareOf(province()))}
                            </span>
                          </A>
                        </li>
                      )}
                    </Show>
                  )}
                </For>
              </ul>
            </section>
          )}
        </For>
      </div>
      <p class="map-told" aria-hidden="true">
        <Show when={told()} fallback={<span class="soft">{t("national.map_about")}</span>}>
          {(province) => tell(province())}
        </Show>
      </p>
    </Card>
  );
}

/** Rounded down, so that nothing looks finished that is not. */
const wholePercent = (share: number) => `${Math.floor(share * 100)}%`;
