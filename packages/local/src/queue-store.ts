import { createHash, randomUUID } from "node:crypto";
import { DatabaseSync } from "node:sqlite";

export type Message = {
  messageId: string;
  queue: string;
  body: string;
  sentAt: number;
  receiveCount: number;
  receipt: string | null;
};

export const md5 = (text: string) => createHash("md5").update(text).digest("hex");

/** Messages on disk. Instants are milliseconds of this machine, never of a moved clock. */
export function openQueueStore(file: string) {
  const database = new DatabaseSync(file, { timeout: 5000 });
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS message (
      number INTEGER PRIMARY KEY AUTOINCREMENT, messageId TEXT UNIQUE, queue TEXT, body TEXT,
      sentAt INTEGER, visibleAt INTEGER, receiveCount INTEGER DEFAULT 0, receipt TEXT);
    CREATE INDEX IF NOT EXISTS message_due ON message (queue, visibleAt, number);
    -- Whoever had received these is gone: the file is opened by one run at a time.
    UPDATE message SET visibleAt = 0, receipt = NULL WHERE receipt IS NOT NULL;
  `);
  const insert = database.prepare(
    "INSERT INTO message (messageId, queue, body, sentAt, visibleAt) VALUES (?, ?, ?, ?, ?)",
  );
  const due = database.prepare(
    "SELECT * FROM message WHERE queue = ? AND visibleAt <= ? ORDER BY number LIMIT ?",
  );
  const hold = database.prepare(`
    UPDATE message SET visibleAt = ?, receipt = ?, receiveCount = receiveCount + 1
    WHERE messageId = ?`);
  const remove = database.prepare("DELETE FROM message WHERE receipt = ?");
  const show = database.prepare(
    "UPDATE message SET visibleAt = ?, receipt = NULL WHERE receipt = ?",
  );
  const move = database.prepare(`
    UPDATE message SET queue = ?, visibleAt = 0, receipt = NULL, receiveCount = 0
    WHERE receipt = ?`);
  const count = database.prepare("SELECT count(*) AS total FROM message WHERE queue = ?");
  const every = database.prepare("SELECT * FROM message WHERE queue = ? ORDER BY number");
  const empty = database.prepare("UPDATE message SET queue = ?, visibleAt = 0 WHERE queue = ?");

  return {
    send(queue: string, body: string, delaySeconds = 0): string {
      const messageId = randomUUID();
      const now = Date.now();
      insert.run(messageId, queue, body, now, now + delaySeconds * 1000);
      return messageId;
    },
    /** Up to `most` messages that are due, hidden from others until the time is over. */
    receive(queue: string, most: number, hiddenSeconds: number, dueBy = Date.now()): Message[] {
      const found = due.all(queue, dueBy, most) as Message[];
      return found.map((message) => {
        const receipt = randomUUID();
        hold.run(Date.now() + hiddenSeconds * 1000, receipt, message.messageId);
        return { ...message, receipt, receiveCount: message.receiveCount + 1 };
      });
    },
    remove: (receipt: string) => remove.run(receipt).changes === 1,
    showAgain: (receipt: string, afterMs: number) => show.run(Date.now() + afterMs, receipt),
    move: (receipt: string, queue: string) => move.run(queue, receipt),
    moveAll: (from: string, to: string) => Number(empty.run(to, from).changes),
    count: (queue: string) => Number(count.get(queue)?.total),
    list: (queue: string) => every.all(queue) as Message[],
    close: () => database.close(),
  };
}

export type QueueStore = ReturnType<typeof openQueueStore>;
