import { initialsAtOnce, longestWord } from './keys.ts'
import { initials, mistyped, type Piece, piecesOf, typed } from './letters.ts'

/** How many words of what was typed are looked for. */
const mostWords = 12

/**
 * What was typed as PostgreSQL's `tsquery` over `searchKeys`, to be cast with `::tsquery`; empty where there is nothing
 * to look for. The last syllable may be half typed, its end may belong to the next one (`장박` finds `장바구니`),
 * initial consonants find words (`ㅈㅂㄱㄴ`), and so do Korean words typed with the keyboard set to Latin.
 */
export function searchQuery(text: string): string {
  return searchWords(text).flat().join(' & ')
}

/** The same word by word, each in its parts; all of them are to be met. */
export function searchWords(text: string): string[][] {
  const seen = new Set<string>()
  const isNew = (part: string) => !seen.has(part) && seen.add(part)
  const words = piecesOf(text).slice(0, mostWords)
  return words.map((piece) => partOf(piece).filter(isNew)).filter(({ length }) => length > 0)
}

function partOf({ text, isHangul }: Piece): string[] {
  if (!isHangul) {
    const word = start(text.slice(0, longestWord))
    const meant = mistyped(text)
    return [meant ? `(${word} | (${syllableKeys(meant).join(' & ')}))` : word]
  }
  return /^[ㄱ-ㅎ]+$/.test(text) ? initialKeys(text) : syllableKeys(text)
}

/** Each window whose end was typed is met whole; the last one is the beginning of what is meant. */
function syllableKeys(run: string): string[] {
  const syllables = [...run]
  const last = Math.max(0, syllables.length - 2)
  const first = initials(run)
  const whole = Array.from({ length: last }, (_, at) =>
    exact(`.${typed(syllables.slice(at, at + 2).join(''))}${first[at + 2]}`),
  )
  return [...whole, start(`.${typed(syllables.slice(last).join(''))}`)]
}

function initialKeys(run: string): string[] {
  const letters = typed(run)
  const last = Math.max(0, letters.length - initialsAtOnce)
  const keys = Array.from({ length: last + 1 }, (_, at) => `~${letters.slice(at, at + initialsAtOnce)}`)
  return keys.map((key) => (key.length > initialsAtOnce ? exact(key) : start(key)))
}

const exact = (key: string) => `'${key}'`
const start = (key: string) => `'${key}':*`
