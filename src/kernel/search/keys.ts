import { initials, piecesOf, typed } from './letters.ts'

/** How many initial consonants one key holds. */
export const initialsAtOnce = 4

/**
 * What a text is found by. Three kinds of keys:
 * - `.` Hangul as it is typed, from each syllable on over two of them and the first key of the third: `장바구니` gives
 *   `.wkdqkr .qkrns .rnsl .sl`. Spaces do not matter, since people set them as they like.
 * - `~` initial consonants from each syllable on.
 * - other words as they are, in lower case and without accents.
 */
export function searchKeys(text: string): string[] {
  const keys = new Set<string>()
  let hangul = ''
  const close = () => {
    for (const key of hangulKeys(hangul)) keys.add(key)
    hangul = ''
  }
  for (const piece of piecesOf(text)) {
    if (piece.isHangul) hangul += piece.text
    else {
      close()
      keys.add(piece.text.slice(0, longestWord))
    }
  }
  close()
  return [...keys]
}

/** Longer words are found by their beginning. */
export const longestWord = 40

function* hangulKeys(run: string): Generator<string> {
  const syllables = [...run]
  const first = initials(run)
  for (let at = 0; at < syllables.length; at += 1) {
    const third = first[at + 2] ?? ''
    yield `.${typed(syllables.slice(at, at + 2).join(''))}${third}`
    yield `~${first.slice(at, at + initialsAtOnce)}`
  }
}
