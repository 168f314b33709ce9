/**
 * The text of the file that a form sent under `file`; whatever else came is handed on as nothing, for the schema to
 * refuse. A file takes the bytes as they are, where a text field would change line ends.
 */
export async function textOfFile(form: unknown): Promise<string | undefined> {
  const file = form instanceof FormData ? form.get("file") : null;
  return file instanceof File ? file.text() : undefined;
}
