/** Addresses of sounds and videos this page has uploaded, by the keys they got: they can be played from there. */
const played = new Map<string, string>()

/** Keeps a file playable under its key, as long as the page is there. */
export function keepPlayable(key: string, file: Blob): void {
  if (!played.has(key)) played.set(key, URL.createObjectURL(file))
}

export const playableAs = (key: string): string | null => played.get(key) ?? null
