/** A list that came without its rest gives no role: whoever is not in it may be in what is missing. */
export type Groups = { status: 'listed'; names: string[] } | { status: 'absent' } | { status: 'incomplete' }

/** Somebody as their provider knows them. Issuer and subject tell who it is; all the rest may change. */
export type Identity = {
  issuer: string
  subject: string
  /** Another id of theirs that is nobody else’s among those let in. */
  also_known_as?: string | undefined
  name: string
  email: { address: string; verified: boolean } | null
  groups: Groups
}

/** Whoever reaches a console that signs nobody in. */
export const local: Identity = {
  issuer: 'local',
  subject: 'local',
  name: 'local',
  email: null,
  groups: { status: 'absent' },
}

/** One id for one person, as records and drafts bear it. An issuer has no fragment, so that no two are the same. */
export const operatorId = ({ issuer, subject }: Pick<Identity, 'issuer' | 'subject'>): string =>
  issuer === local.issuer ? local.subject : `${issuer}#${subject}`
