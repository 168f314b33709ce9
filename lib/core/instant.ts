import { z } from "zod";

/** Where the calendar of the product begins; the database knows no year 0, which the notation has. */
const EARLIEST = "1900-01-01";

/** An instant as it stands in an address or a cursor, of a year that the database has. */
export const instantText = z.iso.datetime().refine((text) => text >= EARLIEST, "field.value");
