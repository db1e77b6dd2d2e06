import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { type ConsoleServer, freePort, startConsole } from './console-server.ts'
import { type IdentityProvider, startIdentityProvider } from './identity-provider.ts'
import { type RecordingFeishu, recordingFeishu } from './recording-feishu.ts'

export type SignedInConsole = ConsoleServer & {
  provider: IdentityProvider
  /** What was sent to Feishu. */
  feishu: RecordingFeishu
  /** Rows of the database, as they lie there. */
  rows(query: string): Record<string, unknown>[]
  /** What it was told, secrets too. */
  settings: Record<string, string>
}

/** A console with a real app, whose Feishu only records, behind a provider: ada sends, bob looks, root administers. */
export async function startSignedInConsole(
  over: Record<string, string> = {},
  answerReply?: Parameters<typeof recordingFeishu>[0],
): Promise<SignedInConsole> {
  const port = String(await freePort())
  const url = `http://127.0.0.1:${port}`
  const [provider, feishu, folder] = await Promise.all([
    startIdentityProvider(url),
    recordingFeishu(answerReply),
    mkdtemp(join(tmpdir(), 'reply-console-signed-in-')),
  ])
  const file = join(folder, 'console.db')
  const settings = {
    PORT: port,
    HOSTNAME: '127.0.0.1',
    DATABASE_URL: `file:${file}`,
    FEISHU_APP_ID: 'cli_signed_in',
    FEISHU_APP_SECRET: 'S3cretOfTheConsolesApp',
    FEISHU_BASE_URL: feishu.url,
    AUTH_MODE: 'oidc',
    PUBLIC_URL: url,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.client_id,
    OIDC_CLIENT_SECRET: provider.client_secret,
    OIDC_SCOPES: 'openid profile email groups',
    SESSION_SECRET: 'a secret of forty characters for tests..',
    ROLE_SENDER: 'group:Senders',
    ROLE_VIEWER: 'group:Viewers',
    ROLE_ADMIN: 'group:Admins',
    ACCESS_CONTACT: 'it@example.com',
    ...over,
  }
  const server = await startConsole(settings)
  return {
    ...server,
    provider,
    feishu,
    settings,
    rows(query) {
      const db = new DatabaseSync(file, { readOnly: true })
      try {
        return db.prepare(query).all() as Record<string, unknown>[]
      } finally {
        db.close()
      }
    },
    async stop() {
      await server.stop()
      await Promise.all([provider.stop(), feishu.stop()])
      await rm(folder, { recursive: true, force: true })
    },
  }
}
