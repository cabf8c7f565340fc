export type Layer = {
  sceneId: string;
  opacity: number;
  seconds: number;
  /** When each line of the scene starts, in seconds of the whole video; the first is line 1. */
  starts: number[];
  /** The pause to think after a line: when it begins and how long it lasts. */
  thinks: { fromSeconds: number; lasts: number }[];
  /** Looked at alone and for long, so nothing in it steps back. */
  isStill?: boolean;
};

/**
 * Runs inside the page: puts every moving part where it stands at this moment, and answers with a
 * text that is the same whenever the picture is the same.
 */
export function pose(layers: Layer[]): string {
  const eased = (value: number) => 1 - (1 - Math.min(1, Math.max(0, value))) ** 3;
  const fixed = (value: number) => value.toFixed(2);
  const said: string[] = [];

  for (const svg of document.querySelectorAll<SVGSVGElement>("svg[data-scene]")) {
    const layer = layers.find(({ sceneId }) => sceneId === svg.dataset.scene);
    svg.style.display = layer ? "" : "none";
    if (!layer) continue;
    svg.style.opacity = fixed(layer.opacity);
    svg.style.zIndex = String(layers.indexOf(layer));
    said.push(`${layer.sceneId}:${svg.style.opacity}`);

    for (const part of svg.querySelectorAll<SVGElement>("[data-at]")) {
      const { at, to, dim, wait, motion = "rise" } = part.dataset;
      const begins = (line = "") => layer.starts[Number(line) - 1] ?? Number.POSITIVE_INFINITY;
      const since = layer.seconds - begins(at) - Number(wait ?? 0);
      const shown = eased(since / 0.5);
      const gone = to ? eased((layer.seconds - begins(to)) / 0.3) : 0;
      const dimmed = dim && !layer.isStill ? 0.72 * eased((layer.seconds - begins(dim)) / 0.4) : 0;
      let opacity = shown * (1 - gone) * (1 - dimmed);
      let transform = "";
      let offset = "";
      if (motion === "rise") transform = `translateY(${fixed((1 - shown) * 14)}px)`;
      if (motion === "slide") transform = `translateX(${fixed((shown - 1) * 40)}px)`;
      if (motion === "grow") transform = `scaleX(${fixed(shown)})`;
      if (motion === "draw") offset = fixed(1 - eased(since / 0.9));
      if (motion === "tap") {
        const wave = Math.min(1, Math.max(0, since / 0.8));
        transform = `scale(${fixed(0.5 + wave)})`;
        opacity = since < 0 ? 0 : (1 - wave) * (1 - gone);
      }
      if (motion === "think") {
        const think = layer.thinks[Number(at) - 1];
        const spent = think ? (layer.seconds - think.fromSeconds) / think.lasts : 0;
        offset = fixed(Math.min(1, Math.max(0, spent)));
      }
      part.style.opacity = fixed(opacity);
      part.style.transform = transform;
      if (offset !== "") {
        part.style.strokeDasharray = "1";
        part.style.strokeDashoffset = offset;
      }
      said.push(`${part.style.opacity}${transform}${offset}`);
    }
  }
  return said.join(" ");
}
