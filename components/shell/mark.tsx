/** The sign of the product: a K cut from ledger strokes, with an index tab. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect width="32" height="32" rx="7" className="fill-rail" />
      <rect x="0.5" y="0.5" width="31" height="31" rx="6.5" fill="none" className="stroke-rail-faint/30" />
      <path className="fill-mark" d="M21 0h6v8l-3-2.4L21 8z" />
      <path className="fill-white" d="M8 8h3.6v16H8zM13.4 16l6.4-6h4.7l-6.6 6.2L25 24h-4.6z" />
    </svg>
  );
}
