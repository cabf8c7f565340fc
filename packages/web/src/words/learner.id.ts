import whole from "../../../../content/words/id.json";
import type { Words } from "./words.ts";

/** The half of the words that everybody needs; the build leaves the other out. */
export const words: Words = whole;
