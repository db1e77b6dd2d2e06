/** The first character of a name, whole even where it is an emoji. */
export const initial = (name: string) => [...name][0]?.toUpperCase() ?? '?'
