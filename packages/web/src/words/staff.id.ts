import whole from "../../../../content/words/id.json";
import type { Words } from "./words.ts";

/** The half of the words that only the pages of staff need; the build leaves the other out. */
export const words: Words = whole;
