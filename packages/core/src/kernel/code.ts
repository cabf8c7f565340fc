/** Crockford's digits: no I, L, O or U, which are misread or spell something. */
const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 12;

/** Sixty bits that nobody can guess. */
export function mintCode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => digits[byte % digits.length]).join("");
}

/** The code somebody typed or scanned, or undefined when it cannot be one: `k7qf 2m9t 4xwb` is `K7QF2M9T4XWB`. */
export function readCode(typed: string): string | undefined {
  const code = typed
    .toUpperCase()
    .replace(/[\s‐-―−-]+/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return code.length === length && [...code].every((each) => digits.includes(each))
    ? code
    : undefined;
}

/** As people read it: `K7QF-2M9T-4XWB`. */
export const shownCode = (code: string): string => code.replace(/(.{4})(?=.)/g, "$1-");
