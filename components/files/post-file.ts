type Progress = (share: number) => void;
export type Posted = { ok: true } | { ok: false; status: number; message: string | null };

/**
 * Sends one file as the whole body of a request. Not by `fetch`, which does not tell how much has gone. Resolves with
 * status 0 when the connection was lost, and rejects only when it was called off.
 */
export function postFile(address: string, file: File, onProgress: Progress, signal: AbortSignal): Promise<Posted> {
  return new Promise((done, calledOff) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${address}?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.upload.onload = () => onProgress(1);
    request.onload = () => {
      const { status } = request;
      done(status === 201 ? { ok: true } : { ok: false, status, message: messageIn(request.responseText) });
    };
    request.onerror = () => done({ ok: false, status: 0, message: null });
    request.onabort = () => calledOff(new DOMException("called off", "AbortError"));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}

/** The server's own words; null for an answer of something in between. */
function messageIn(text: string): string | null {
  try {
    const { message } = JSON.parse(text);
    return typeof message === "string" ? message : null;
  } catch {
    return null;
  }
}
