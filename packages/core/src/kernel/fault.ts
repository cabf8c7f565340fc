/** Why a request is refused; the API maps a kind to a status, the words map a code to a sentence. */
export type FaultKind =
  | "unauthenticated"
  | "refused"
  | "missing"
  | "conflict"
  | "invalid"
  | "limited";

export type FaultDetail = Readonly<Record<string, unknown>>;

/** An expected refusal. `code` is stable: `<subject>.<reason>`; `detail` never holds personal data. */
export class Fault extends Error {
  readonly kind: FaultKind;
  readonly code: string;
  readonly detail: FaultDetail;

  constructor(kind: FaultKind, code: string, detail: FaultDetail = {}) {
    super(code);
    this.name = "Fault";
    this.kind = kind;
    this.code = code;
    this.detail = detail;
  }
}

const of = (kind: FaultKind) => (code: string, detail?: FaultDetail) =>
  new Fault(kind, code, detail);

export const unauthenticated = of("unauthenticated");
export const refused = of("refused");
export const missing = of("missing");
export const conflict = of("conflict");
export const invalid = of("invalid");
export const limited = of("limited");
