// Set before anything of Next reads it: the console talks to Feishu and to nobody else.
process.env.NEXT_TELEMETRY_DISABLED = '1'

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Else proxy.ts would see an address only after Next had mended the percent-encoding of its query.
  skipProxyUrlNormalize: true,
  // `npm test` checks the types; a wrong one in a test is no reason not to start.
  typescript: { ignoreBuildErrors: true },
  // Browsers ask for it by this name where they have not read the page's own icon yet.
  redirects: async () => [{ source: '/favicon.ico', destination: '/icon.svg', permanent: false }],
  // What a page of /errors says, for programs and terminals: see app/explained.
  rewrites: async () => ({
    beforeFiles: [
      { source: '/errors/:at(.+\\.(?:json|md))', destination: '/explained/:at' },
      {
        source: '/errors/:at+',
        has: [{ type: 'header', key: 'accept', value: '(?:application/json|text/markdown).*' }],
        destination: '/explained/:at+',
      },
    ],
  }),
  // deploy/Dockerfile wants what the server needs in one folder, and all that is read at run time with it.
  ...(process.env.BUILD_STANDALONE === '1' && {
    output: 'standalone',
    outputFileTracingIncludes: { '/**': ['./node_modules/@photostructure/sqlite/prebuilds/**'] },
  }),
  // Native and socket code stays outside the bundle.
  serverExternalPackages: ['@photostructure/sqlite', 'pg', 'pino', 'prom-client'],
  experimental: {
    // `forbidden()`: a page that somebody may not see answers 403, not 200.
    authInterrupts: true,
    serverActions: {
      // A reply ten times too long must reach Feishu's refusal, not Next's.
      bodySizeLimit: '4mb',
    },
  },
}
