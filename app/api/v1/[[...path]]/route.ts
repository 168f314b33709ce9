import { DomainError } from "@/lib/core/errors";
import { problemAnswer } from "@/lib/server/problem-answer";

/** Whatever below this path is no operation answers like every other refusal of the API. */
function unknown(request: Request): Promise<Response> {
  return problemAnswer(new DomainError("not_found", "operation.not_found"), request);
}

export {
  unknown as DELETE,
  unknown as GET,
  unknown as HEAD,
  unknown as OPTIONS,
  unknown as PATCH,
  unknown as POST,
  unknown as PUT,
};
