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
  const keys: string[] = []
  let hangul = ''
  for (const piece of piecesOf(text)) {
    if (piece.isHangul) hangul += piece.text
    else {
      addHangul(keys, hangul)
      hangul = ''
      keys.push(piece.text.slice(0, longestWord))
    }
  }
  addHangul(keys, hangul)
  return [...new Set(keys)]
}

/** Longer words are found by their beginning. */
export const longestWord = 40

function addHangul(keys: string[], run: string): void {
  const syllables = Array.from(run, typed)
  const first = initials(run)
  for (let at = 0; at < syllables.length; at += 1) {
    keys.push(`.${syllables[at]}${syllables[at + 1] ?? ''}${first[at + 2] ?? ''}`)
    keys.push(`~${first.slice(at, at + initialsAtOnce)}`)
  }
}
