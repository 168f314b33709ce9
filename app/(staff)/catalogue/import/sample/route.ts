import { importSample } from "@/lib/catalogue/model/import-items";

/** A file to start from; it holds nothing of anybody. The mark at its start tells spreadsheets that it is UTF-8. */
export function GET(): Response {
  return new Response(`\ufeff${importSample}`, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="items.csv"',
    },
  });
}
