import * as v from "valibot";
import { expect, test } from "vitest";
import { personBound, roleGranted, roleRevoked } from "./identity.facts.ts";

test.each([roleGranted, roleRevoked, personBound])(
  "what was once announced as $type can be read for ever",
  (fact) => {
    expect(v.parse(fact.data as v.GenericSchema, fact.example)).toEqual(fact.example);
  },
);
