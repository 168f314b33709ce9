"use client";

import { useEffect, useState } from "react";
import type { OfferedProduct, OrderCommands } from "./order-commands";

/** Typing pauses this long before the server is asked. */
const PAUSE_MS = 180;

type Offered = { products: readonly OfferedProduct[] | null; error: string | null };

/** The products offered to a client while a window is open; asked anew each time, because prices and states change. */
export function useOfferedProducts(
  listProducts: OrderCommands["listProducts"],
  { clientId, search, isOpen }: { clientId: string | undefined; search: string; isOpen: boolean },
): Offered {
  const [offered, setOffered] = useState<Offered>({ products: null, error: null });

  useEffect(() => {
    if (!isOpen) return;
    let isCurrent = true;
    const ask = async () => {
      const result = await listProducts({ clientId, search: search.trim() || undefined });
      if (!isCurrent) return;
      setOffered(result.ok ? { products: result.value, error: null } : { products: null, error: result.error.message });
    };
    const timer = setTimeout(() => void ask(), search ? PAUSE_MS : 0);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [listProducts, clientId, search, isOpen]);

  return offered;
}
