import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

const nextConfig: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // authInterrupts: `forbidden()` answers 403 for a function that is switched off.
  experimental: { serverActions: { bodySizeLimit: "1mb" }, authInterrupts: true },
};

export default withNextIntl(nextConfig);
