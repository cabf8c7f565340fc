const plain = new Intl.NumberFormat("id-ID");
const shares = new Intl.NumberFormat("id-ID", { style: "percent", maximumFractionDigits: 1 });

/** 3.246 */
export const writtenNumber = (value: number): string => plain.format(value);

/** 71,4%: one decimal, never rounded up to a whole that is not whole. */
export const writtenShare = (share: number): string =>
  shares.format(share < 1 ? Math.min(share, 0.999) : share);

export const shareOf = ({ done, people }: { done: number; people: number }): number =>
  people === 0 ? 0 : done / people;
