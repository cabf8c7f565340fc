const paths = {
  home: "M4 11 12 4l8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 20c1-4 4-5.5 8-5.5s7 1.5 8 5.5",
  people:
    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 19c.7-3.5 3-5 6.5-5s5.8 1.5 6.5 5M15.5 4.5a3.3 3.3 0 0 1 0 6.2M18 14.5c2 .6 3 2 3.5 4.5",
  chart: "M4 4v16h16M8 16v-4M12.5 16V8M17 16v-6",
  film: "M4 6a1 1 0 0 1 1-1h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1zM10 9l5 3-5 3z",
  gear: "M5 7h14M5 12h14M5 17h14M9 5v4M15 10v4M8 15v4",
  layers: "m12 4 8.5 4.5L12 13 3.5 8.5zM3.5 13.5 12 18l8.5-4.5",
  check: "m5 12.5 4.5 4.5L19 7.5",
  next: "m9 5 7 7-7 7",
  back: "m15 5-7 7 7 7",
  play: "M8 5.5v13l11-6.5z",
  pause: "M7 5.5h3v13H7zM14 5.5h3v13h-3z",
  rewind: "M11.5 5 7 8.5l4.5 3.5V5zM7.5 8.5H14a5.250 5.250 0 0 1 0 10.5H8",
  muted: "M4 9.5v5h3.5L12 18V6L7.5 9.5zM16 9.5l5 5M21 9.5l-5 5",
  captions:
    "M4 6a1 1 0 0 1 1-1h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1zM10.5 10.3a2.2 2.2 0 1 0 0 3.4M17 10.3a2.2 2.2 0 1 0 0 3.4",
  fullscreen: "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
  keyboard: "M3.500 6.500h17v11h-17zM7 10h.010M10.300 10h.010M13.700 10h.010M17 10h.010M8 14h8",
  up: "m5 15 7-7 7 7",
  down: "m5 9 7 7 7-7",
  warn: "M12 4 2.5 20h19zM12 10v4.5M12 17v.5",
  cloud: "M7 18.5a4.5 4.5 0 0 1-.5-9 6 6 0 0 1 11.5 1.5 3.8 3.8 0 0 1-.5 7.5z",
  upload: "M12 16V5M7.5 9 12 4.5 16.5 9M5 19.5h14",
  plus: "M12 5v14M5 12h14",
  paper: "M6 3.5h8.500L18.500 7.500v13H6zM9 14l2.300 2.300 4.200-4.300",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5 20 20",
} as const;

export type IconName = keyof typeof paths;

const solid: readonly IconName[] = ["play", "pause"];

/** A drawing beside words; never the only bearer of a meaning, so readers skip it. */
export function Icon(props: { name: IconName; size?: number }) {
  return (
    <svg
      width={props.size ?? 24}
      height={props.size ?? 24}
      viewBox="0 0 24 24"
      fill={solid.includes(props.name) ? "currentColor" : "none"}
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={paths[props.name]} />
    </svg>
  );
}
