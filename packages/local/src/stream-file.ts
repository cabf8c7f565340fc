import { DatabaseSync } from "node:sqlite";

/**
 * The engine looks for the highest stream number at every write without an index, so each write would
 * cost more than the one before (docs/decisions/0002). The index is ours; the rest of its file is not.
 */
export function openStreamFile(file: string) {
  const database = new DatabaseSync(file, { timeout: 5000 });
  database.exec(`
    CREATE INDEX IF NOT EXISTS netra_stream_number
      ON _stream_records (table_name, CAST(sequence_number AS INTEGER));
    CREATE INDEX IF NOT EXISTS netra_stream_shard
      ON _stream_records (table_name, shard_id, CAST(sequence_number AS INTEGER));
  `);
  // Few at a time: the engine waits for our lock, and a write of a person waits for the engine.
  const forget = database.prepare(`
    DELETE FROM _stream_records WHERE id IN (
      SELECT id FROM _stream_records old
      WHERE table_name = ? AND CAST(sequence_number AS INTEGER) < ?
        AND EXISTS (SELECT 1 FROM _stream_records newer
          WHERE newer.table_name = old.table_name
            AND CAST(newer.sequence_number AS INTEGER) > CAST(old.sequence_number AS INTEGER))
      LIMIT 500)`);
  return {
    trim(tableName: string, beforeSequence: bigint): number {
      let total = 0;
      for (let gone = 500; gone === 500; total += gone) {
        gone = Number(forget.run(tableName, beforeSequence).changes);
      }
      return total;
    },
    close: () => database.close(),
  };
}
