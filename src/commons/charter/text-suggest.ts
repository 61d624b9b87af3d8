import type { CharterData } from './charter.ts'
import { parsePath, valueAt } from './paths.ts'
import type { Clause } from './text-clause.ts'

/** Words of written articles, and the rules they usually speak of. `*` stands for every clause of a section. */
const hints: readonly [RegExp, readonly string[]][] = [
  [/의결권|선거권|1인\s*1표|한\s*표|one vote/i, ['memberTypes.*', 'procedures.assembly']],
  [/정족수|과반수|의결\s*방법|quorum|majority/i, ['procedures.assembly', 'procedures.special']],
  [/특별\s*의결|3분의\s*2|two.thirds/i, ['procedures.special', 'procedures.articles']],
  [/정관의?\s*변경|규약|amend/i, ['layers.articles', 'layers.bylaws']],
  [/규정/, ['layers.regulations']],
  [/소집|통지|notice of/i, ['dials.meetings.notice_days', 'procedures.assembly']],
  [/대리|위임|proxy|proxies/i, ['dials.meetings.proxies', 'dials.meetings.proxies_each']],
  [/이사회|board/i, ['organs.board', 'procedures.board', 'dials.meetings.organ_notice_days']],
  [/감사|audit/i, ['organs.auditor']],
  [/이사장|chair/i, ['roles.chair']],
  [/임원|임기|선출|해임|officers?|term/i, ['organs.board', 'roles.chair', 'powers.members.appoint']],
  [/가입|조합원의?\s*자격|joining|admission/i, ['dials.members.admission', 'powers.members.admit']],
  [/탈퇴|leaving|withdrawal of member/i, ['powers.members.leave']],
  [/제명|expul|expel/i, ['powers.members.expel']],
  [/경고|징계|제재|과태금|sanction/i, ['dials.sanctions.notices', 'dials.sanctions.hearing_days']],
  [/출자|지분|환급|shares?\b/i, ['capabilities.shares', 'dials.shares.*']],
  [/조합비|회비|경비\s*부담|dues/i, ['capabilities.dues', 'dials.dues.*']],
  [
    /적립금|배당|잉여금|손실금|회계연도|결산|surplus|dividend|reserve/i,
    ['capabilities.years', 'dials.years.*'],
  ],
  [/명부|열람|공개|비치|roll|inspect/i, ['powers.members.roll', 'dials.books.open_to']],
  [/사업계획|예산|budget/i, ['powers.years.adoptBudget', 'capabilities.years']],
]

const most = 6

/** Rules an article seems to speak of, by its words; what its title says counts before what its body says. */
export function suggestedLinks(data: CharterData, { title, body }: Pick<Clause, 'title' | 'body'>): string[] {
  const said = (text: string) => hints.filter(([words]) => words.test(text)).flatMap(([, paths]) => paths)
  const named = [...said(title), ...said(body)].flatMap((path) => expanded(data, path))
  return [...new Set(named)].filter((path) => isThere(data, path)).slice(0, most)
}

function isThere(data: CharterData, text: string): boolean {
  const path = parsePath(text)
  return path !== undefined && valueAt(data, path) !== null
}

function expanded(data: CharterData, path: string): string[] {
  if (!path.endsWith('.*')) return [path]
  const [section = '', slice] = path.slice(0, -2).split('.')
  const names = Object.keys((data[section as 'dials'] ?? {}) as object)
  return names.filter((name) => !slice || name.startsWith(`${slice}.`)).map((name) => `${section}.${name}`)
}
