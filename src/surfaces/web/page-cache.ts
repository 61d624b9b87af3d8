/** A drawn page: its pieces, between which each request's own form key is put, and its tag when it has none. */
export interface Drawn {
  pieces: readonly string[]
  body?: Buffer
  etag?: string
  /** By encoding, once somebody wanted it. */
  ready: Map<string, Ready>
}

export interface Ready {
  body: Buffer
  headers: Record<string, string>
}

/**
 * Pages as they were drawn for one reader at one state of a commons. Nothing is ever out of date, because the key
 * holds all a page depends on; what nobody asks for any more falls out. Whoever asks while a page is being drawn
 * waits for that drawing.
 */
export interface PageCache {
  get(key: string): Drawn | undefined
  draw(key: string, make: () => Promise<Drawn>): Promise<Drawn>
  bytes(): number
}

export function createPageCache(mostBytes = 64 * 2 ** 20): PageCache {
  const kept = new Map<string, Drawn>()
  const underWay = new Map<string, Promise<Drawn>>()
  let bytes = 0
  const keep = (key: string, drawn: Drawn) => {
    kept.set(key, drawn)
    bytes += sizeOf(key, drawn)
    for (const [oldest, old] of kept) {
      if (bytes <= mostBytes) break
      kept.delete(oldest)
      bytes -= sizeOf(oldest, old)
    }
  }
  return {
    get(key) {
      const found = kept.get(key)
      if (!found) return undefined
      // Moved to the end: the least recently asked for goes first.
      kept.delete(key)
      kept.set(key, found)
      return found
    },
    draw(key, make) {
      const begun = underWay.get(key)
      if (begun) return begun
      const made = make()
        .then((drawn) => {
          keep(key, drawn)
          return drawn
        })
        .finally(() => underWay.delete(key))
      underWay.set(key, made)
      return made
    },
    bytes: () => bytes,
  }
}

/** Twice the text: as UTF-16 while drawing, as bytes while kept, some of it packed as well. */
function sizeOf(key: string, { pieces }: Drawn): number {
  return 2 * pieces.reduce((sum, piece) => sum + piece.length, key.length) + 500
}
