import type { Choosable, Rules } from '../../kernel/charter.ts'
import { builtInUnits, unitOf } from '../../kernel/units.ts'

/** What records of a list may name, looked up in the rules they stand in. */

const dialIn = (rules: Rules, name: string) => (rules.dials as Record<string, unknown> | undefined)?.[name]

/** The types of members of a charter. */
export const memberTypesIn = (rules: Rules): Choosable[] =>
  Object.entries((rules.memberTypes ?? {}) as Record<string, { label: Choosable['label'] }>).map(
    ([code, { label }]) => ({ code, label }),
  )

/** The records of another list, by their names. */
export const listedIn =
  (dial: string) =>
  (rules: Rules): Choosable[] =>
    (
      (dialIn(rules, dial) ?? []) as { code: string; name?: Choosable['label']; label?: Choosable['label'] }[]
    ).map(({ code, name, label }) => ({ code, label: name ?? label ?? { ko: code, en: code } }))

/** The money the books are kept in. */
export const moneyIn = (rules: Rules): Choosable[] => [
  unitNamed(String(dialIn(rules, 'books.unit') ?? 'KRW')),
]

/** Whatever is counted here: our money, then hours, days and measures. */
export const unitsIn = (rules: Rules): Choosable[] => [
  ...[...builtInUnits.values()].filter(({ kind }) => kind !== 'currency').map(({ code }) => unitNamed(code)),
  ...moneyIn(rules),
]

/** A unit as one reads it in a list. */
export function unitNamed(code: string): Choosable {
  const { name, kind } = unitOf(code)
  return { code, label: kind === 'time' ? { ko: '시간', en: 'hours' } : name }
}

/** Whoever holds an office: roles and organs, as `who` names them. */
export const officesIn = (rules: Rules): Choosable[] =>
  (['role', 'organ'] as const).flatMap((kind) =>
    Object.entries((rules[`${kind}s`] ?? {}) as Record<string, { label: Choosable['label'] }>).map(
      ([name, { label }]) => ({ code: `${kind}:${name}`, label }),
    ),
  )
