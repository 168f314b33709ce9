import { z } from "zod";
import { catalogueVersion, itemId } from "./item-fields";

/** Of archiving an item and of taking it out of the archive again. */
export const archiveItemInput = z.strictObject({ itemId, version: catalogueVersion });
export type ArchiveItemInput = z.output<typeof archiveItemInput>;
