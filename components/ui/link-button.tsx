import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonLook } from "./button-look";

type Props = ComponentProps<typeof Link> & ButtonLook & { icon?: ReactNode };

/** A link with the weight of a button: it opens another page. Nothing is fetched before it is clicked, as everywhere. */
export function LinkButton({ variant, size, icon, className, children, ...rest }: Props) {
  return (
    <Link prefetch={false} {...rest} className={buttonLook({ variant, size }, className)}>
      {icon}
      {children}
    </Link>
  );
}
