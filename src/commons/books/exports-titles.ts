import { isId } from '../../kernel/fields.ts'
import type { Bilingual, Lang } from '../../kernel/language.ts'
import { accountName } from './account-words.ts'
import { usualAccounts } from './chart.ts'

/** What accountants call the usual accounts (계정과목); everyday words are in `account-words.ts`. */
const titles: Readonly<Record<string, Bilingual>> = Object.fromEntries(
  usualAccounts.map(({ path, ko, en }) => [path, { ko, en }]),
)

/**
 * An account as the tax adviser reads it: the usual title where there is one, with what stands below it in everyday
 * words, and the special account (특별회계) it is in. Whose account it is stands in a column of its own.
 */
export function accountTitle(
  account: string,
  lang: Lang,
  names: ReadonlyMap<string, string> = new Map(),
): string {
  const parts = account.split(':').filter((part): boolean => !isId(part))
  const part = parts[1]?.startsWith('sp-') ? parts.splice(1, 1)[0]! : undefined
  const at = lengthOfTitled(parts)
  const title =
    at === 0 ? parts.map((part) => accountName(part, lang)) : [titles[parts.slice(0, at).join(':')]![lang]]
  const rest = at === 0 ? [] : parts.slice(at).map((part) => accountName(part, lang, names))
  const name = [...title, ...rest].join(' › ')
  if (!part) return name
  const kept = names.get(part) ?? part.slice('sp-'.length)
  return `${name} (${kept} ${lang === 'ko' ? '특별회계' : 'special account'})`
}

/** How much of a path has a title: the longest beginning that does. */
function lengthOfTitled(parts: readonly string[]): number {
  for (let at = parts.length; at > 1; at--) if (titles[parts.slice(0, at).join(':')]) return at
  return 0
}
