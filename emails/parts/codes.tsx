import { look } from "@/emails/look";

/** Secrets to copy, one per line, in letters that cannot be taken for each other. */
export function Codes({ codes }: { codes: readonly string[] }) {
  return (
    <table role="presentation" cellPadding={0} cellSpacing={0} width="100%">
      <tbody>
        <tr>
          <td className="k-codes" style={look.codes}>
            {codes.map((code) => (
              <div key={code}>{code}</div>
            ))}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
