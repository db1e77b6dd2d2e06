import { SignedInElsewhere } from '#components/shell/signed-in-elsewhere.tsx'

/** The end of a sign-in that another window waits for. */
export default function Done() {
  return <SignedInElsewhere />
}
