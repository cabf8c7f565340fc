import { ApiProblem, problemOf } from "./fault.ts";

/** Where the API lets a file be put, and with which headers. */
export type UploadPlace = { url: string; headers: Readonly<Record<string, string>> };

/** Puts a file where the API said, telling how much of it has left. fetch cannot tell that yet. */
export function sendFile(
  place: UploadPlace,
  file: File,
  onSent: (share: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("PUT", place.url);
    for (const [name, value] of Object.entries(place.headers)) {
      request.setRequestHeader(name, value);
    }
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onSent(event.loaded / event.total);
    };
    request.onerror = () => reject(new ApiProblem(0));
    request.onload = async () => {
      const { status, responseText } = request;
      if (status >= 200 && status < 300) return resolve();
      reject(await problemOf(new Response(responseText, { status })));
    };
    request.send(file);
  });
}
