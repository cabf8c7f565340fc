/** Somebody, nobody in particular. */
export const Silhouette = () => (
  <svg class="scene-mark" width="40" height="40" viewBox="0 0 40 40" aria-hidden="true">
    <circle cx="20" cy="16" r="6.500" />
    <path d="M7.500 36c1-8 6-11 12.500-11s11.500 3 12.500 11z" />
  </svg>
);

/** A picture of people at a place: outlines only, hands down, no sign, no colour of anybody. */
export const DrawnPhoto = () => (
  <svg
    class="scene-photo"
    viewBox="0 0 240 110"
    preserveAspectRatio="xMidYMid slice"
    aria-hidden="true"
  >
    <path class="scene-far" d="M0 74 46 42l34 24 40-34 52 38 28-16 40 22v34H0z" />
    <path class="scene-ground" d="M0 88h240v22H0z" />
    <g class="scene-people">
      <circle cx="84" cy="58" r="9" />
      <path d="M67 102c0-22 6-32 17-32s17 10 17 32z" />
      <circle cx="120" cy="52" r="10" />
      <path d="M101 102c0-25 7-36 19-36s19 11 19 36z" />
      <circle cx="157" cy="59" r="9" />
      <path d="M140 102c0-21 6-31 17-31s17 10 17 31z" />
    </g>
  </svg>
);

/** The flap a letter came out of. */
export const Envelope = () => (
  <svg class="scene-flap" viewBox="0 0 240 34" preserveAspectRatio="none" aria-hidden="true">
    <path d="M0 0h240L120 33z" />
  </svg>
);
