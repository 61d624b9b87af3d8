import type { Child } from 'hono/jsx'

/** A mark, then Hangul: browsers may break there even under `keep-all`, which tears a particle off its word. */
const fragile = /[%‰)\]}’”"'」』》°℃]\p{Script=Hangul}/u

/**
 * Keeps `95%에서` and `다릉(조합)은` on one line: such words stand in a span that doesn't break. The text itself stays
 * as it is, for search, for copying and for reading aloud. Whatever isn't a plain string passes through.
 */
export function together(text: Child): Child {
  if (typeof text !== 'string' || !fragile.test(text)) return text
  return text
    .split(/( +)/)
    .map((word) =>
      word.length < 24 && fragile.test(word) ? <span class="whitespace-nowrap">{word}</span> : word,
    )
}
