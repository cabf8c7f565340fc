/** Files by key, wherever they live. Uploads are private and expire; media is public and never changes. */
export type Files = {
  /** An address the browser may PUT exactly this many bytes to, for a quarter of an hour. */
  presignUpload: (upload: {
    key: string;
    contentType: string;
    byteCount: number;
  }) => Promise<{ url: string; headers: Record<string, string> }>;
  /** The whole upload, or undefined when nothing arrived. Refuses more than `maxBytes`. */
  readUpload: (key: string, maxBytes: number) => Promise<Uint8Array | undefined>;
  /** A public file, or undefined when there is none. Refuses more than `maxBytes`. */
  readMedia: (key: string, maxBytes: number) => Promise<Uint8Array | undefined>;
  /** Makes an upload public under a media key that is never written again. */
  publish: (uploadKey: string, mediaKey: string, contentType: string) => Promise<void>;
  /** Makes bytes of our own public under a media key. */
  store: (mediaKey: string, bytes: Uint8Array, contentType: string) => Promise<void>;
};
