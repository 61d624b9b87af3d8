import { profileOf } from '../../commons/charter/profile.ts'
import type { Charter } from '../../kernel/charter.ts'

/**
 * What the law asks of a founding, from the commons' legal profile; where it names none, three people and a simple
 * majority are enough to begin.
 */
export interface FoundingLaw {
  promoters: number
  /** Of those there, at least this share must be in favour. */
  inFavour: { num: number; den: number }
  /** More than half of those who agreed in writing must be there. */
  signedMajority: boolean
  noticeDays: number
  filing: 'filing' | 'approval' | null
  answerDays: number | null
  /** So many days after the last payment it must be registered. */
  registerDays: number | null
  article: { ko: string; en: string } | null
}

export function foundingLaw(charter: Charter): FoundingLaw {
  const { founding, registration } = profileOf(charter)
  if (!founding) return ofNoLaw
  return {
    promoters: founding.promoters,
    inFavour: { num: founding.presentNum, den: founding.presentDen },
    signedMajority: founding.signedMajority,
    noticeDays: founding.noticeDays,
    filing: founding.filing,
    answerDays: founding.answerDays,
    registerDays: registration?.after === 'payment' ? registration.days : null,
    article: founding.article,
  }
}

const ofNoLaw: FoundingLaw = {
  promoters: 3,
  inFavour: { num: 1, den: 2 },
  signedMajority: false,
  noticeDays: 0,
  filing: null,
  answerDays: null,
  registerDays: null,
  article: null,
}
