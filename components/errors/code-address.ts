/** The address one can share for a code, or for a sub code inside another. */
export const codeAddress = ({ code, parent }: { code: number; parent?: number | undefined }) =>
  parent ? `/errors/${parent}/${code}` : `/errors/${code}`
