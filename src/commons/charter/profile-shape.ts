import { z } from 'zod'
import { bilingual, code } from '../../kernel/fields.ts'
import { articleWords } from './profile-articles.ts'

const count = () => z.int().min(0).max(1_000_000)

/** `"29(1)1"`, `"22-2"`: where it stands, in the law the profile names; `via` is the article that applies it here. */
const article = () =>
  z
    .string()
    .regex(/^\d+(-\d+)?(\(\d+\))?(\d+(-\d+)?)?$/)
    .or(bilingual(300))

/** What every rule says of itself, besides what it asks. */
const stands = {
  article: z.union([article(), z.array(article()).min(1)]),
  via: z.string().max(20).optional(),
  /** Whether the words of the law itself were read for it; otherwise it is from guidance or memory. */
  read: z.boolean(),
}

const rule = <T extends z.ZodRawShape>(asks: T) => z.strictObject({ ...stands, ...asks }).optional()
const share = { num: count(), den: z.int().min(1).max(1000) }
const fraction = z.strictObject(share)

/** Matters that only the general meeting may decide, each with its place and whether it takes the special majority. */
const matter = z.strictObject({ ...stands, special: z.boolean() })

const rules = {
  /** Each member has one vote, whatever the shares. */
  oneMemberOneVote: rule({}),
  /** So large a part of all share units one member may hold. */
  holding: rule(share),
  /** The same as a sum of money. */
  holdingAmount: rule({ amount: z.string().regex(/^\d{1,15}$/), unit: z.string().regex(/^[A-Z]{3}$/) }),
  /** How a leaver's share is paid out: from the next year on, by what the co-op was worth, by special decision. */
  refund: rule({
    nextYear: z.boolean(),
    procedure: z.enum(['special', 'assembly']).optional(),
    lapsesAfterYears: count(),
    netAssets: z.boolean(),
    withholdable: z.boolean(),
  }),
  /** A claim against the co-op can't be set off against the share payment due. */
  setOff: rule({ forbidden: z.literal(true) }),
  /** The co-op may not acquire its members' shares nor take them in pledge. */
  ownShares: rule({ forbidden: z.literal(true) }),
  /** Who lets membership or a share pass to another. */
  transfer: rule({ procedure: z.enum(['assembly', 'special']) }),
  /** Preferred shares altogether, of the larger of own capital and paid-in contributions. */
  preferred: rule(share),
  noticeDays: rule({ days: count() }),
  /** More than half of all members must be present. */
  quorum: rule(share),
  /** Votes are counted of those present: abstentions stand in the base. */
  voteBase: rule({ base: z.literal('present') }),
  specialMajority: rule(share),
  proxy: rule({ perHolder: count(), written: z.boolean(), family: z.boolean() }),
  /** Above so many members delegates may stand in for the general meeting. */
  delegates: rule({ above: count(), ...share, most: count() }),
  minutes: rule({ signers: count() }),
  /** The authority reads a meeting as one in person. */
  inPerson: rule({}),
  matters: z.record(code(), matter).optional(),
  /** Who decides each layer of the rules. */
  bylaws: rule({ decidedBy: z.literal('assembly') }),
  regulations: rule({ decidedBy: z.literal('board') }),
  /** A change of the articles takes effect once filed or approved. */
  articles: rule({
    filing: z.enum(['filing', 'approval']),
    answerDays: count(),
    items: z.array(bilingual(200)),
    /** What is handed in with a change. */
    papers: z.array(bilingual(200)).optional(),
  }),
  board: rule({}),
  officers: rule({
    directors: count(),
    auditors: count(),
    termMonths: count(),
    chairReelections: count().nullable(),
    boardOptionalBelow: count(),
  }),
  /** Whoever holds this office may not hold one of those at the same time. */
  incompatible: rule({
    office: z.enum(['board', 'auditor', 'chair']),
    with: z.array(z.enum(['board', 'auditor', 'chair'])).min(1),
  }),
  /** Told the reason so many days before the general meeting, and heard in it. */
  expulsion: rule({ noticeDays: count(), hearing: z.boolean() }),
  /** An officer is told the reason and heard before being removed. */
  removal: rule({ hearing: z.boolean(), num: count(), den: count() }),
  founding: rule({
    promoters: count(),
    noticeDays: count(),
    signedMajority: z.boolean(),
    presentNum: count(),
    presentDen: count(),
    filing: z.enum(['filing', 'approval']),
    answerDays: count(),
  }),
  /** Entered in the register so many days after payment (or approval), changes within so many. */
  registration: rule({
    days: count(),
    after: z.enum(['payment', 'approval']),
    changeDays: count(),
    yearlyMonths: count(),
  }),
  /** Who may see the roll and the books. */
  roll: rule({ openTo: z.array(z.enum(['member', 'creditor'])) }),
  /** General and special accounts are kept apart. */
  accounts: rule({ apart: z.literal(true) }),
  /** The auditor has the accounts so many days before the meeting, and gives an opinion on them. */
  audit: rule({ daysBefore: count() }),
  reserve: rule({ ...share, untilTimes: count() }),
  /** None at all, or at least a part by use and at most a part of what was paid in. */
  dividends: rule({
    none: z.literal(true).optional(),
    patronage: fraction.optional(),
    capital: fraction.optional(),
  }),
  lossOrder: rule({ order: z.array(code()) }),
  disclosure: rule({
    always: z.boolean(),
    members: count().nullable(),
    /** Paid-in contributions, in the currency's smallest step. */
    equity: z
      .string()
      .regex(/^\d{1,15}$/)
      .nullable(),
    months: count(),
  }),
  /** A member may leave; nobody need allow it. */
  leaving: rule({}),
  /** The auditors may look into the books at any time. */
  auditing: rule({}),
  /** What is left after dissolution may not go to members. */
  assetLock: rule({}),
  /** The words `co-operative` in the name belong to those registered. */
  name: rule({}),
}

/** A profile as its file has it. */
export const profileFile = z.strictObject({
  code: code(),
  title: bilingual(80),
  /** Which communities it is meant for, in one sentence. */
  for: bilingual(300),
  /** The law its articles are of. */
  law: bilingual(200).optional(),
  /** Where the rules were read, and when. */
  source: z.string().min(1),
  ...rules,
})

type Stated = { article: z.output<typeof stands.article>; via?: string | undefined; read: boolean }

/** A rule as everybody reads it: its article in words. */
export interface LegalRule {
  article: { ko: string; en: string }
  read: boolean
}

type Read<T> = T extends Stated
  ? Omit<T, 'article' | 'via'> & LegalRule
  : T extends Record<string, Stated>
    ? { [K in keyof T]: Read<T[K]> }
    : T
type InWords<T> = { [K in keyof T]: Read<T[K]> }

/** A profile with its articles in words. */
export const profile = profileFile.transform((file) => inWords(file))

function inWords<T extends z.output<typeof profileFile>>(file: T): InWords<T> {
  const said = (one: Stated) => {
    const { article, via, ...asks } = one
    return { ...asks, article: articleWords(article, via, file.law) }
  }
  const entries = Object.entries(file).map(([name, value]) => {
    if (isStated(value)) return [name, said(value)]
    if (name !== 'matters') return [name, value]
    const matters = Object.entries(value as Record<string, Stated>)
    return [name, Object.fromEntries(matters.map(([code, one]) => [code, said(one)]))]
  })
  return Object.fromEntries(entries) as InWords<T>
}

const isStated = (value: unknown): value is Stated =>
  typeof value === 'object' && value !== null && 'read' in value && 'article' in value
