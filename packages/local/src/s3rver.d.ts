/** The parts of s3rver that we use; it ships no types. */
declare module "s3rver" {
  import type { IncomingMessage, ServerResponse } from "node:http";
  import type { Readable } from "node:stream";

  type StoredObject = { metadata: Record<string, string>; content: Readable | null; size: number };

  class S3rver {
    constructor(options: {
      directory: string;
      silent: boolean;
      vhostBuckets: boolean;
      configureBuckets: { name: string; configs: string[] }[];
    });
    configureBuckets(): Promise<unknown>;
    callback(): (request: IncomingMessage, response: ServerResponse) => void;
    store: {
      existsObject(bucket: string, key: string): Promise<boolean>;
      getObject(
        bucket: string,
        key: string,
        range: { start?: number; end?: number },
      ): Promise<StoredObject | null>;
    };
  }
  export = S3rver;
}
