import type { MyLicenceRow } from "@/lib/orders/model/my-orders";
import type { LicenceActions } from "./licence-actions";
import { LicenceCard } from "./licence-card";

type Props = { licences: readonly MyLicenceRow[]; actions: LicenceActions; showsOrder?: boolean };

/** Licences one below the other, two beside each other where there is room. */
export function LicenceList({ licences, actions, showsOrder = true }: Props) {
  return (
    <ul className="grid items-start gap-3 md:grid-cols-2">
      {licences.map((licence) => (
        <li key={licence.id}>
          <LicenceCard licence={licence} actions={actions} showsOrder={showsOrder} />
        </li>
      ))}
    </ul>
  );
}
