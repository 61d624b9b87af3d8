import { foldText } from '../../../kernel/spreadsheet/text.ts'

/** How a depositor's name was recognised, surest first. */
export const grades = ['alias', 'whole', 'stripped', 'masked'] as const
export type Grade = (typeof grades)[number]

const legalForms =
  /\((?:주|유|사|재|합|협)\)|주식회사|유한회사|사단법인|재단법인|(?<=\S)(?:co\.?,?ltd\.?|inc\.?)$/g

/** What senders add to their names so that the office knows what it is for. */
const purposes =
  /(?:월회비|정기회비|조합비|회비|출자금|출자|증좌|후원금|후원|기부금|이용료|관리비|분담금|참가비|입금|송금|납부|월분|분)$/

/** Whether banks hide a letter of it: `김*수`, `김○수`. */
export const isMasked = (name: string): boolean => /[*○●]/.test(name)

/** `(주) 한빛 ` and `㈜한빛` → `한빛`; `Kim, Min-A` → `kimmina`. */
export function nameKey(name: string): string {
  return foldText(name)
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(legalForms, '')
    .replace(/[^\p{L}\p{N}*○●]/gu, '')
}

/**
 * The name without what senders hang on it: `김민아2월`, `2월회비김민아`, `김민아0215`, `010-1234-5678 김민아`. Undefined
 * where nothing was hung on, or nothing is left.
 */
export function strippedKey(name: string): string | undefined {
  const whole = nameKey(name)
  let bare = whole
  for (let before = ''; before !== bare; ) {
    before = bare
    bare = bare
      .replace(/^(?:\d{1,4}년)?(?:\d{1,2}월)?\d*(?=\p{L}{2})/u, '')
      .replace(/^(?:월회비|정기회비|조합비|회비|출자금|후원금)(?=\p{L}{2})/u, '')
      .replace(/(?:\d{1,4}년|\d{1,2}월|\d+)$/u, '')
    const shorter = bare.replace(purposes, '')
    // A name of two letters may end like one of these words: then it stays.
    if (shorter.length >= 2) bare = shorter
  }
  return bare.length >= 2 && bare !== whole ? bare : undefined
}

/** The keys by which whoever wrote this may be known, surest first. */
export function keysOf(name: string): string[] {
  const whole = nameKey(name)
  const stripped = strippedKey(name)
  return [whole, stripped ?? ''].filter((key) => key.length >= 2)
}

/** Does a name with hidden letters fit? As long, and the same in every letter that is shown, of which there is one. */
export function fitsMask(masked: string, key: string): boolean {
  const [shown, letters] = [[...(strippedKey(masked) ?? nameKey(masked))], [...key]]
  if (shown.length !== letters.length || !shown.some((letter) => !isMasked(letter))) return false
  return shown.every((letter, i) => isMasked(letter) || letter === letters[i])
}
