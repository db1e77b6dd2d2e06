import { createHash, hkdfSync } from 'node:crypto'
import { EncryptJWT, jwtDecrypt } from 'jose'

/**
 * Seals small things that leave the server, or lie in its database, and are to be read by the console alone.
 * @param secrets newest first: the first seals, any of them opens, so that they can be changed one after the other
 * @param purpose what is sealed for one purpose opens for no other
 */
export function sealer(secrets: readonly string[], purpose: string) {
  const keys = secrets.map((secret) => {
    const key = new Uint8Array(hkdfSync('sha256', secret, 'reply-console', purpose, 32))
    return { key, kid: createHash('sha256').update(key).digest('base64url').slice(0, 8) }
  })
  return {
    /** @param seconds how long it can be opened */
    async seal(content: { [name: string]: unknown }, seconds: number): Promise<string> {
      const [newest] = keys
      if (!newest) throw new Error('There is no secret to seal with')
      return new EncryptJWT(content)
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: newest.kid })
        .setIssuedAt()
        .setExpirationTime(`${seconds}s`)
        .setAudience(purpose)
        .encrypt(newest.key)
    },
    /** @returns null where it was not sealed by us, was changed, or is too old */
    async open(sealed: string): Promise<{ [name: string]: unknown } | null> {
      try {
        const { payload } = await jwtDecrypt(
          sealed,
          ({ kid }) => {
            const found = keys.find((key) => key.kid === kid)
            if (!found) throw new Error('Sealed with a secret that is not ours')
            return found.key
          },
          { audience: purpose, keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] },
        )
        return payload
      } catch {
        return null
      }
    },
  }
}

export type Sealer = ReturnType<typeof sealer>
