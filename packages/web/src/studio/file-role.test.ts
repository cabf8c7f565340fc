import { expect, test } from "vitest";
import { faultOfFile, sentUploadOf } from "./file-role.ts";

test("a file is taken for what its ending says, whatever the system calls it", () => {
  expect(sentUploadOf({ name: "Film Netral.MP4", size: 10 })).toEqual({
    role: "video",
    contentType: "video/mp4",
    fileName: "Film Netral.MP4",
    byteCount: 10,
  });
  expect(sentUploadOf({ name: "takarir.srt", size: 10 })?.role).toBe("captions");
});

test("a file of another kind or too large a film is refused before it travels", () => {
  expect(faultOfFile({ name: "naskah.docx", size: 10 })).toBe("publishing.file_kind");
  expect(faultOfFile({ name: "film.mp4", size: 200_000_001 })).toBe("publishing.file_too_large");
  expect(faultOfFile({ name: "film.mp4", size: 200_000_000 })).toBeUndefined();
});
