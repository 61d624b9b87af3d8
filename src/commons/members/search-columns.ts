import { disassemble, getChoseong } from 'es-hangul'

/** What a list orders by and a search looks in; kept beside the name, which SQL could not take apart. */
export interface SearchColumns {
  sort_name: string
  search: string
  initials: string
}

/**
 * `김민아`, number `12` → letters `ㄱㅣㅁㅁㅣㄴㅇㅏ 12` (so `김ㅁ`, half typed, finds it too) and initials `ㄱㅁㅇ`.
 */
export function searchColumns(name: string | null, number: string | null): SearchColumns {
  const sort_name = folded(name ?? '')
  const search = [disassemble(sort_name), folded(number ?? '')].filter(Boolean).join(' ')
  return { sort_name, search, initials: getChoseong(sort_name).replaceAll(' ', '') }
}

/** What to look for, and in which column: initial consonants alone are initials, all else letters. */
export function searchFor(text: string): { column: 'search' | 'initials'; pattern: string } | undefined {
  const wanted = folded(text)
  if (wanted === '') return undefined
  const column = /^[ㄱ-ㅎ]+$/.test(wanted) ? 'initials' : 'search'
  return { column, pattern: `%${escaped(disassemble(wanted))}%` }
}

/** NFC, not NFKC: the latter would turn typed consonants (ㄱ, U+3131) into others that no name contains. */
function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s\0]+/g, '')
}

/** The three characters LIKE would take as its own. */
const escaped = (text: string) => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)
