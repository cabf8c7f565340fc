import { mailOrderSchema } from "@netra/core/notify/mail-order";
import type { AddressedLetter, Notify } from "@netra/core/notify/notify";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import * as v from "valibot";

export type DeliverNeeds = {
  notify: Notify;
  sendLetter: (letter: AddressedLetter) => Promise<unknown>;
};

const orderSchema = v.pipe(v.string(), v.parseJson(), mailOrderSchema);

/** Sends the mail each message orders. One that fails is tried again alone; the others are not sent twice. */
export const createDeliver =
  ({ notify, sendLetter }: DeliverNeeds) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const failed: SQSBatchResponse["batchItemFailures"] = [];
    for (const record of Records) {
      try {
        const order = v.parse(orderSchema, record.body);
        const letters = await notify.lettersFor(order);
        for (const letter of letters) await sendLetter(letter).catch(endure(record));
        log("info", "mail.sent", record, { mail: order.mail, letterCount: letters.length });
      } catch (error) {
        failed.push({ itemIdentifier: record.messageId });
        // A mail server's complaint names the address it complains about.
        log("error", "mail.failed", record, { reason: (error as { code?: string }).code ?? null });
      }
    }
    return { batchItemFailures: failed };
  };

/** An address that will never take mail must not have its neighbours written to again and again. */
const endure = (record: SQSRecord) => (error: { code?: string; responseCode?: number }) => {
  if (error.code !== "EENVELOPE" || (error.responseCode ?? 0) < 500) throw error;
  log("error", "mail.refused", record, {});
};

function log(level: "info" | "error", code: string, { messageId }: SQSRecord, more: object): void {
  console.log(JSON.stringify({ level, code, messageId, ...more }));
}
