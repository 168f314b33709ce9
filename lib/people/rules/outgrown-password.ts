import { PASSWORD_LENGTH_MIN } from "@/lib/people/model/set-password";
import { lengthOf } from "./require-good-password";
import { homeOf, workplacesOf } from "./workplaces-of";

/**
 * The account in which a person sets a longer password, if the one just typed is too short for signing in by it alone;
 * nothing if it will do. Only who works somewhere is staff here: anybody may invite anybody (promise R6).
 */
export async function homeOfOutgrown(personId: string, password: string): Promise<string | undefined> {
  const { staff, customer } = PASSWORD_LENGTH_MIN.alone;
  const length = lengthOf(password);
  if (length >= staff) return undefined;
  const isStaff = (await workplacesOf(personId)).some((place) => place.as === "employee");
  return length < (isStaff ? staff : customer) ? homeOf(personId) : undefined;
}
