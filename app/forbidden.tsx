import { NotAllowed } from '#components/shell/not-allowed.tsx'
import { server } from '#lib/server.ts'

/** For somebody who is signed in without the role a page takes. Next draws it with every page, to have it at hand. */
export default function Forbidden() {
  return <NotAllowed contact={server().settings.auth.contact} />
}
