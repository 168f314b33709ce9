import NextAuth from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "./env";
import { log } from "./log";

/** The longest a customer's session may last; the row in `sessions` decides, the cookie only follows (promises 9). */
const COOKIE_MAX_AGE_S = 7 * 24 * 3_600;

declare module "next-auth" {
  interface Session {
    sessionToken?: string;
  }
  interface User {
    sessionToken?: string;
  }
}

declare module "@auth/core/jwt" {
  interface JWT {
    sessionToken?: string;
  }
}

/**
 * next-auth carries one opaque token in its cookie and knows nothing else: who that is, is asked of `sessions` on each
 * request. No route of next-auth is served; signing in and out are server actions. A client cannot put anything into the
 * session, because nothing but the token is ever read back (promise A6).
 */
export const { auth, signIn, signOut } = NextAuth(() => {
  const secure = env().KONTOR_URL.startsWith("https://");
  return {
    secret: env().AUTH_SECRET,
    trustHost: true,
    session: { strategy: "jwt", maxAge: COOKIE_MAX_AGE_S },
    cookies: {
      sessionToken: {
        name: secure ? "__Host-kontor.session" : "kontor.session",
        options: { httpOnly: true, sameSite: "lax", path: "/", secure },
      },
    },
    jwt: {
      encode: async ({ token }) => token?.sessionToken ?? "",
      decode: async ({ token }) => (token ? { sessionToken: token } : null),
    },
    callbacks: {
      jwt: ({ token, user }) =>
        user?.sessionToken ? { sessionToken: user.sessionToken } : { sessionToken: token.sessionToken },
      session: ({ session, token }) => ({ expires: session.expires, sessionToken: token.sessionToken }),
    },
    providers: [
      Credentials({
        credentials: { sessionToken: {} },
        // The password was checked by the use case that wrote the session row; this only hands its token over.
        authorize: ({ sessionToken }) => (typeof sessionToken === "string" ? { id: "session", sessionToken } : null),
      }),
    ],
    logger: {
      error: (error) => log.error("auth.failed", error),
      warn: (code) => log.warn("auth.warning", { code }),
      debug: () => undefined,
    },
  };
});
