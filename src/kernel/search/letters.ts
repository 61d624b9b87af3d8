import { convertHangulToQwerty, convertQwertyToHangul } from 'es-hangul'

/** Letters that keep no mark to take away when a word is written without accents. */
const folded: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  œ: 'oe',
  æ: 'ae',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** Lower case without accents, Hangul composed: how words are compared. */
export function plain(text: string): string {
  const bare = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{Script=Hangul}\p{ASCII}]+/gu, (part) => part.normalize('NFD').replace(/\p{Mn}+/gu, ''))
  return bare.replace(/[ßøœæłđðþı]/g, (letter) => folded[letter]!).normalize('NFC')
}

/** A run of Hangul, of other letters, or of digits. */
export interface Piece {
  text: string
  isHangul: boolean
}

/** The words of a text in their order; what is between them goes. */
export function piecesOf(text: string): Piece[] {
  const runs = plain(text).match(/[가-힣ㄱ-ㅎㅏ-ㅣ]+|\p{N}+|(?:(?!\p{Script=Hangul})\p{L})+/gu) ?? []
  return runs.map((run) => ({ text: run, isHangul: /^[가-힣ㄱ-ㅎㅏ-ㅣ]/.test(run) }))
}

/**
 * What fingers type for Hangul on the usual Korean keyboard, as the Latin letters of the same keys: `장바` is `wkdqk`.
 * A syllable that is still being typed is the beginning of the finished one in it, as it is not in Unicode.
 */
export function typed(hangul: string): string {
  let keys = ''
  for (const one of hangul) keys += typedOne(one)
  return keys
}

/** There are some eleven thousand syllables; titles are made of a few hundred of them. */
const known = new Map<string, string>()

function typedOne(one: string): string {
  const before = known.get(one)
  if (before !== undefined) return before
  const keys = convertHangulToQwerty(one)
  known.set(one, keys)
  return keys
}

/** What was typed in Latin by mistake, if it makes whole syllables: `wkdqk` is `장바`. */
export function mistyped(latin: string): string | undefined {
  const hangul = convertQwertyToHangul(latin)
  return /^[가-힣]{2,}$/.test(hangul) ? hangul : undefined
}

const initialLetters = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const firstSyllable = 0xac00
const perInitial = 588

/** The initial consonants, as keys of the keyboard: `장바구니` is `wqrs`. Letters that stand alone are themselves. */
export function initials(hangul: string): string {
  const letters = [...hangul].map((one) => {
    const place = one.charCodeAt(0) - firstSyllable
    return place < 0 ? one : initialLetters[Math.floor(place / perInitial)]!
  })
  return typed(letters.join(''))
}
