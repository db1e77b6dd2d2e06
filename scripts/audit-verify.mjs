// `npm run audit:verify [--head HASH]`: reads the whole record in the database of DATABASE_URL and says whether it is
// what was put there. Exit 0: whole; 1: broken, and where; 2: it could not be read. Nothing is written.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { storeBuilt } from './store-built.mjs'

const words = {
  act_missing: 'is not there',
  act_changed: 'was changed: it is not what its hash says',
  act_unchained: 'does not follow the act before it',
  words_missing: 'lacks its words',
  words_changed: 'has other words than the chain says',
  words_blanked: 'lost its words, and no retention on record reaches it',
  words_added: 'is not there, but words for it are',
  row_missing: 'vouches for a row that is not there',
  row_changed: 'vouches for a row that was changed',
  row_added: 'is on record, and no act vouches for it',
  end_moved: 'is not where the chain says it ends',
  head_unknown: 'The head given is none of this chain: its end was cut off, or it was made anew',
}

/** @param {{ what: keyof typeof words, seq: number | null, id: string | null }} fault */
const sentenceOf = ({ what, seq, id }) =>
  what === 'head_unknown'
    ? words[what]
    : `${seq === null ? '' : `act ${seq} `}${id === null ? '' : `${seq === null ? '' : '('}${id}${seq === null ? ' ' : ') '}`}${words[what]}`

/** As it was given; without the `--` npm takes the word for its own setting `heading`, or hands it on as `head`. */
function headIn(given, { npm_config_head, npm_config_heading }) {
  const at = given.findIndex((word) => word === '--head' || word.startsWith('--head='))
  if (at >= 0) return given[at].split('=')[1] ?? given[at + 1] ?? ''
  return npm_config_head ?? (npm_config_heading === 'npm' ? undefined : npm_config_heading)
}

async function main() {
  const head = headIn(process.argv.slice(2), process.env)
  if (head !== undefined && !/^[0-9a-f]{64}$/.test(head)) {
    console.error('--head wants the 64 letters of a hash, as the log and exports bear it')
    return 2
  }
  const url = process.env.DATABASE_URL?.trim() || 'file:./data/console.db'
  const path = url.startsWith('file://') ? fileURLToPath(url) : url.startsWith('file:') ? url.slice(5) : null
  if (path !== null && !existsSync(path)) {
    console.error('There is no database where DATABASE_URL says')
    return 2
  }
  const { openStore, checkChain } = await storeBuilt(['open', 'chain-check'])
  const db = openStore(url)
  try {
    let told = Date.now()
    const onProgress = (done, of) => {
      if (Date.now() - told < 5000) return
      told = Date.now()
      console.log(`${done} of ${of} acts read`)
    }
    const { seq, hash, blanked, faults, more } = await checkChain(db, { head, onProgress })
    for (const fault of faults) console.log(`BROKEN: ${sentenceOf(fault)}`)
    if (more) console.log('BROKEN: there is more of it; the first places are named')
    if (blanked)
      console.log(
        `${blanked} acts were blanked by retention: they are in their place, their words cannot be compared any more`,
      )
    console.log(`${faults.length ? 'The record is broken' : 'The record is whole'}: ${seq} acts, head ${hash}`)
    return faults.length ? 1 : 0
  } catch (error) {
    console.error(`The record could not be read: ${error.message}`)
    return 2
  } finally {
    await db.destroy()
  }
}

process.exitCode = await main()
