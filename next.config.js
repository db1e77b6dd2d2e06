// Set before anything of Next reads it: the console talks to Feishu and to nobody else.
process.env.NEXT_TELEMETRY_DISABLED = '1'

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Native and socket code stays outside the bundle.
  serverExternalPackages: ['@photostructure/sqlite', 'pg', 'pino'],
}
