import { actionWords } from '../../commons/observation/action-words.ts'
import type { ActionCode } from '../../commons/observation/actions.ts'
import type { Rules } from '../../kernel/charter.ts'
import type { Bilingual, Lang } from '../../kernel/language.ts'
import type { ClaimKind } from './equation/shape.ts'

type Labelled = { label?: Bilingual }

const quoted = (code: string, lang: Lang) => (lang === 'ko' ? `‘${code}’` : `“${code}”`)

/** What the rules call a kind of contribution; its code where they don't list it. */
export function contributionKind(kind: string, lang: Lang, rules?: Rules): string {
  const dials = (rules?.dials ?? {}) as Record<string, unknown>
  const listed = (dials['contributions.kinds'] ?? []) as readonly { code: string; label: Bilingual }[]
  return listed.find(({ code }) => code === kind)?.label[lang] ?? quoted(kind, lang)
}

const named = (section: 'roles' | 'memberTypes') => (code: string, lang: Lang, rules?: Rules) =>
  ((rules?.[section] ?? {}) as Record<string, Labelled>)[code]?.label?.[lang] ?? quoted(code, lang)

export const roleName = named('roles')
export const typeName = named('memberTypes')

/** How a claim ends, in the words of the rule. */
export const claimEnds: Record<Lang, Record<ClaimKind, string>> = {
  ko: {
    'debt-like': '그만큼을 다 받을 때까지 몫이 있어요',
    'equity-like': '나눌 때마다 몫이 있어요',
    once: '한 번만 몫이 있어요',
  },
  en: {
    'debt-like': 'it takes part until that much is paid',
    'equity-like': 'it takes part every time',
    once: 'it takes part once',
  },
}

export const actionName = (action: ActionCode, lang: Lang): string =>
  actionWords[lang][action]?.name ?? action
