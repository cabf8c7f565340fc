import { expect, test } from "vitest";
import { faultOfUpload, sentPictureOf, sentUploadOf } from "./file-role.ts";

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
  const faultOf = (name: string, size: number) => faultOfUpload(sentUploadOf({ name, size }));
  expect(faultOf("naskah.docx", 10)).toBe("publishing.file_kind");
  expect(faultOf("film.mp4", 200_000_001)).toBe("publishing.file_too_large");
  expect(faultOf("film.mp4", 200_000_000)).toBeUndefined();
});

test("a picture of the material is held to its own limit, and a film is none", () => {
  const faultOf = (name: string, size: number) => faultOfUpload(sentPictureOf({ name, size }));
  expect(faultOf("adegan.webp", 60_000)).toBeUndefined();
  expect(faultOf("adegan.webp", 60_001)).toBe("publishing.file_too_large");
  expect(faultOf("film.mp4", 10)).toBe("publishing.file_kind");
});
