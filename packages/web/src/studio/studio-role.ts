import { grantsOf, type SessionView } from "../session/session.ts";

/** Whether somebody writes modules, or judges them. */
export const hasRole = (session: SessionView | undefined, role: "publisher" | "reviewer") =>
  session !== undefined && grantsOf(session, role).length > 0;
