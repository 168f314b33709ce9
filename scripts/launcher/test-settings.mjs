/** The key whose calls are not counted in tests: every test company may have one of this id (see `KONTOR_UNLIMITED_API_KEY`). */
export const UNLIMITED_API_KEY = "01990000-0000-7000-8000-00000000a1a1";
