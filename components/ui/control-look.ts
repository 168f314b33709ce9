/** The frame shared by everything one can write or choose in. On a phone the text is 16 px, below which iOS zooms in. */
export const controlLook = [
  "w-full min-w-0 rounded-md border border-edge/70 bg-surface text-ink text-base max-md:text-lg shadow-none",
  "transition-colors duration-100 placeholder:text-faint hover:border-edge",
  "focus-visible:border-focus focus-visible:outline-offset-0",
  "aria-invalid:border-danger disabled:border-line disabled:bg-sunken disabled:text-faint [&:is(input,textarea):read-only]:bg-sunken",
].join(" ");
