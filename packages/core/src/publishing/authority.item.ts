import { defineKind } from "@netra/table/kind";
import type { AuthorityRegister } from "./authority.ts";

export const authoritiesPartition = "AUTHORITIES";

export const authorityRegisterItem = defineKind<AuthorityRegister, unknown>({
  name: "authorityRegister",
  key: () => ({ pk: authoritiesPartition, sk: "REGISTER" }),
});
