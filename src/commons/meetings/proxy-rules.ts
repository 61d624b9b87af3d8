import type { Charter } from '../../kernel/charter.ts'
import { profileOf } from '../charter/profile.ts'
import { familyProxy, type ProxyWay, proxies, proxiesEach } from './dials.ts'

export interface ProxyRules {
  way: ProxyWay
  /** For how many members one person may stand in. */
  each: number
  /** Somebody of the family who is no member may. */
  family: boolean
  article: { ko: string; en: string } | null
}

/** What holds for proxies here: what the rules say, within what the law they stand under allows. */
export function proxyRules(charter: Charter): ProxyRules {
  const way = (charter.value(proxies.name) ?? 'none') as ProxyWay
  const own = Number(charter.value(proxiesEach.name) ?? 1)
  const family = charter.value(familyProxy.name) !== false
  const law = profileOf(charter).proxy
  if (!law) return { way, each: own, family, article: null }
  return { way, each: Math.min(own, law.perHolder), family: family && law.family, article: law.article }
}
