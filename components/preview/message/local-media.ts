/** Files this page has uploaded, by the keys they got: they can be named, and played from here. */
const uploaded = new Map<string, { name: string; url: string }>()

/** Keeps a file by its key, as long as the page is there. */
export function keepLocal(key: string, file: File): void {
  if (!uploaded.has(key)) uploaded.set(key, { name: file.name, url: URL.createObjectURL(file) })
}

export const localFile = (key: string): { name: string; url: string } | null => uploaded.get(key) ?? null
