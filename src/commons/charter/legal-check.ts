import type { CharterData } from './charter.ts'
import { dialsCheck } from './legal-dials.ts'
import { type Finding, keyOfFinding } from './legal-finding.ts'
import { filingCheck, layersCheck, mattersCheck } from './legal-matters.ts'
import { officesCheck } from './legal-offices.ts'
import { leavingCheck, nameCheck, seeingCheck } from './legal-seeing.ts'
import { votesCheck } from './legal-votes.ts'
import { profileNamed } from './profile.ts'

const checks = [
  layersCheck,
  mattersCheck,
  filingCheck,
  votesCheck,
  officesCheck,
  seeingCheck,
  leavingCheck,
  dialsCheck,
  nameCheck,
]

/**
 * Where a charter differs from the law it stands under, breaches first. It reads the rules, not what people do, and
 * finds only what is written here: an empty answer is no promise that all is lawful.
 */
export function legalFindings(data: CharterData): Finding[] {
  const profile = profileNamed(data.profile)
  const all = checks.flatMap((check) => check(data, profile))
  const seen = new Set<string>()
  const once = all.filter((one) => !seen.has(keyOfFinding(one)) && seen.add(keyOfFinding(one)))
  return [
    ...once.filter((one) => one.severity === 'breach'),
    ...once.filter((one) => one.severity === 'note'),
  ]
}

export const breachesOf = (data: CharterData) =>
  legalFindings(data).filter((one) => one.severity === 'breach')

/** What a change of the rules brings about and what it puts right. */
export interface LegalEffect {
  causes: Finding[]
  cures: Finding[]
}

/** Changing which law applies is no breach by itself: the findings of the new law all count as new. */
export function legalEffect(before: CharterData, after: CharterData): LegalEffect {
  const [then, now] = [legalFindings(before), legalFindings(after)]
  const keys = (all: readonly Finding[]) => new Set(all.map(keyOfFinding))
  const [old, next] = [keys(then), keys(now)]
  return {
    causes: now.filter((one) => !old.has(keyOfFinding(one))),
    cures: then.filter((one) => !next.has(keyOfFinding(one))),
  }
}
