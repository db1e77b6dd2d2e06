import { build, install } from '#scripts/prepare.mjs'

/** The journeys walk through the production build; it is brought up to date once, before the first worker. */
export default async function setUp() {
  const say = (line: string) => console.log(`[journeys] ${line}`)
  await install(say)
  await build(say)
}
