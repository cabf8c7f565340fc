import { mailOrderSchema } from "@netra/core/notify/mail-order";
import type { AddressedLetter, Notify } from "@netra/core/notify/notify";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import * as v from "valibot";
import { type WorkLog, workLog } from "./log.ts";

export type DeliverNeeds = {
  notify: Notify;
  sendLetter: (letter: AddressedLetter) => Promise<unknown>;
  log?: WorkLog;
};

const orderSchema = v.pipe(v.string(), v.parseJson(), mailOrderSchema);

/** Sends the mail each message orders. One that fails is tried again alone; the others are not sent twice. */
export const createDeliver =
  ({ notify, sendLetter, log = workLog }: DeliverNeeds) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const failed: SQSBatchResponse["batchItemFailures"] = [];
    for (const { messageId, body } of Records) {
      try {
        const order = v.parse(orderSchema, body);
        const letters = await notify.lettersFor(order);
        for (const letter of letters) await sendLetter(letter).catch(endure(messageId, log));
        log("info", "mail.sent", { messageId, mail: order.mail, letterCount: letters.length });
      } catch (error) {
        failed.push({ itemIdentifier: messageId });
        // A mail server's complaint names the address it complains about.
        const reason = (error as { code?: string }).code ?? null;
        log("error", "mail.failed", { messageId, reason });
      }
    }
    return { batchItemFailures: failed };
  };

/** An address that will never take mail must not have its neighbours written to again and again. */
const endure =
  (messageId: string, log: WorkLog) => (error: { code?: string; responseCode?: number }) => {
    if (error.code !== "EENVELOPE" || (error.responseCode ?? 0) < 500) throw error;
    log("error", "mail.refused", { messageId });
  };
