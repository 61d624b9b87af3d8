import { actionWords } from '../../commons/observation/action-words.ts'
import type { ActionCode } from '../../commons/observation/actions.ts'
import type { Lang } from '../../kernel/language.ts'
import { type Unit, unitOf } from '../../kernel/units.ts'
import type { ClaimKind } from './equation/shape.ts'

/** Kinds a charter starts with; one of its own reads as it is written. */
const kinds: Record<Lang, Record<string, string>> = {
  ko: { work: '일', care: '돌봄', knowledge: '지식', code: '코드', money: '낸 돈', material: '내놓은 물건' },
  en: {
    work: 'work',
    care: 'care',
    knowledge: 'knowledge',
    code: 'code',
    money: 'money',
    material: 'material',
  },
}

export const contributionKind = (kind: string, lang: Lang): string =>
  kinds[lang][kind] ?? (lang === 'ko' ? `‘${kind}’` : `“${kind}”`)

const roles: Record<Lang, Record<string, string>> = {
  ko: { steward: '운영진', chair: '대표', treasurer: '회계' },
  en: { steward: 'steward', chair: 'chair', treasurer: 'treasurer' },
}

export const roleName = (role: string, lang: Lang): string =>
  roles[lang][role] ?? (lang === 'ko' ? `‘${role}’` : `“${role}”`)

/** Commits of a repository are no unit of the ledger's own. */
const commits: Unit = {
  ...{ code: 'commits', scale: 0, kind: 'count', one: 'commit' },
  name: { ko: '커밋', en: 'commits' },
}

/** What contributions are counted in. */
export const givenUnit = (code: string): Unit => (code === commits.code ? commits : unitOf(code))

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
