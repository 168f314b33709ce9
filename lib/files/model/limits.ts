const MIB = 1024 * 1024;
const GIB = 1024 * MIB;

/** Source of all of them: policy figures of the promises. */
export const FILE_MAX_BYTES = 100 * MIB;
export const ORDER_FILES_MAX = 100;
export const ORDER_MAX_BYTES = 2 * GIB;
/** What a company may set for each of its clients; the table begins with 5 GB. */
export const CLIENT_LEAST_BYTES = 100 * MIB;
export const CLIENT_MOST_BYTES = 1024 * GIB;

/** What an archive may hold; office documents are archives too. */
export const ARCHIVE_ENTRIES_MAX = 2_000;
export const ARCHIVE_MAX_BYTES = 500 * MIB;
export const ARCHIVE_RATIO_MAX = 100;
export const PIXELS_MAX = 100_000_000;

/** Unfinished and forgotten bytes live at most this long (promise F4). */
export const DEBRIS_AFTER_MS = 24 * 60 * 60 * 1000;
